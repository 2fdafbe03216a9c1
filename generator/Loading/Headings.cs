using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>Knows the words that offices write over the columns of such tables; knows nothing of what stands below.</summary>
internal static class Headings
{
    private static readonly FrozenSet<string> s_titles = Set("action actions intitule intitules titre titres projet projets libelle dispositif dispositifs");

    private static readonly FrozenSet<string> s_structures =
        Set("structure structures porteur porteurs porteuse porteuses operateur operateurs association associations organisme organismes pilote pilotes maitre ouvrage");

    private static readonly FrozenSet<string> s_descriptions =
        Set("descriptif descriptifs description descriptions objectif objectifs bilan contenu presentation resultat resultats commentaire commentaires deroulement realisation realisations texte resume");

    private static readonly FrozenSet<string> s_groups =
        Set("pilier piliers thematique thematiques theme themes axe axes domaine domaines volet volets orientation orientations commission commissions");

    private static readonly FrozenSet<string> s_ids = Set("id identifiant");

    private static readonly FrozenSet<string> s_others = Set(
        """
        de du des d la le les l et en par pour a au aux ou nom noms qualitatif qualitatifs quantitatif quantitatifs principal principaux proposee proposees
        menee menees realisee realisees attendus court courte bref breve detaille detaillee concernee concernees synthese annee mise oeuvre
        """);

    /// <returns>What the heading names, or null where its words are not those of such a heading.</returns>
    public static ColumnRole? RoleOf(string heading)
    {
        var words = PlainLetters.Words(heading).Where(word => !int.TryParse(word, out _)).Select(Known).ToList();
        if (words.Count == 0 || words.Contains(""))
            return null;
        if (s_ids.Contains(words[0]))
            return ColumnRole.Id;
        if (s_groups.Contains(words[0]))
            return ColumnRole.Group;

        var titles = words.FindIndex(s_titles.Contains);
        var structures = words.FindIndex(s_structures.Contains);
        if (words.Exists(s_descriptions.Contains))
            return titles >= 0 && words.FindIndex(s_descriptions.Contains) > titles && heading.Contains('/', StringComparison.Ordinal) ? null : ColumnRole.Description;
        return (titles, structures) switch
        {
            ( < 0, < 0) => null,
            (_, < 0) => ColumnRole.Title,
            ( < 0, _) => ColumnRole.Structure,
            // "Porteur du projet" is about the structure; "Structure / projet" is both.
            _ when PlainLetters.Words(heading).ElementAt(titles - 1 < 0 ? 0 : titles - 1) is "de" or "du" or "d" or "des" or "l" => ColumnRole.Structure,
            _ => structures < titles ? ColumnRole.StructureThenTitle : ColumnRole.TitleThenStructure,
        };
    }

    /// <summary>The word as it should have been written, or empty where it is of another subject.</summary>
    private static string Known(string word)
    {
        const int longEnoughToBeMisspelt = 7;
        IEnumerable<string> main = s_titles.Concat(s_structures).Concat(s_descriptions);
        if (s_others.Contains(word) || main.Contains(word) || s_groups.Contains(word) || s_ids.Contains(word))
            return word;
        return word.Length >= longEnoughToBeMisspelt && Nearest.To(word, main.Where(known => Math.Abs(known.Length - word.Length) <= 2)) is { } near ? near : "";
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
