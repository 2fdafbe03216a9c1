using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The words that people type, in <c>data/mots.csv</c>.</summary>
public static partial class Problems
{
    /// <summary>An aim <c>objectif-emplois</c>: written like an id, but nobody has it.</summary>
    public static Diagnostic UnknownAim(SourceLocation location, string id, string? nearest) => Error("MOT001", location,
        $"« {id} » est écrit comme un identifiant, mais aucune action, aucun thème et aucun public ne le porte.", DidYouMean(nearest));

    /// <summary>An aim that is no id, and words that no text has.</summary>
    public static Diagnostic AimOfNothing(SourceLocation location, string words, string? nearest) => Error("MOT002", location,
        $"« {words} » ne mène nulle part : aucune action n'est trouvée par là.",
        nearest is null ? "Écrivez un identifiant d'action, de thème ou de public, ou des mots du texte d'une action." : DidYouMean(nearest));

    /// <summary>The word "boulot" in two rows that lead to different actions.</summary>
    public static Diagnostic WordWithTwoMeanings(SourceLocation location, string word, SourceLocation first) => Error("MOT003", location,
        $"« {word} » est déjà dans {first}, et y mène ailleurs.",
        "Gardez-le à un seul endroit, avec tout ce à quoi il mène.");

    /// <summary>A row whose words all stand in rows above it.</summary>
    public static Diagnostic WordsGivenBefore(SourceLocation location) => Notice("MOT004", location,
        "tous les mots de cette ligne sont déjà plus haut : elle n'ajoute rien.", "Vous pouvez l'effacer.");

    /// <summary>The words "je cherche", or a drawing: the search passes over them.</summary>
    public static Diagnostic WordWithoutWeight(SourceLocation location, string word) => Error("MOT005", location,
        $"« {word} » ne mène nulle part : la recherche ne tient compte d'aucun de ces mots.",
        "Ajoutez le mot qui dit ce que l'on cherche, ou retirez ceux-ci.");

    /// <summary>"tafs" beside "taf", or "cassé vélo" beside "vélo cassé".</summary>
    public static Diagnostic WordOnceMore(SourceLocation location, string word, string first) => Notice("MOT006", location,
        $"« {word} » n'ajoute rien à « {first} » : la recherche trouve aussi le pluriel, et les mots dans un autre ordre.", "Retirez-le.");

    /// <summary>The aims "rien, objectif-emploi".</summary>
    public static Diagnostic NothingBesideAims(SourceLocation location, string aim) => Error("MOT007", location,
        $"« rien » dit qu'aucune action ne répond à ces mots, et « {aim} » dit le contraire.",
        "Gardez l'un ou l'autre.");
}
