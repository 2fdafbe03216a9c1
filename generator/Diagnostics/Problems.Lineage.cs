using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>One action across the years: the field <c>suite_de</c>, and what a new year leaves behind.</summary>
public static partial class Problems
{
    /// <summary>A continuation <c>pre</c>, or <c>/2023/actions/pre/</c>.</summary>
    /// <param name="meant">The same as it is written, or null.</param>
    public static Diagnostic BadContinuation(SourceLocation location, string text, string? meant) => Error("SUI001", location,
        $"« {text} » n'est pas une action d'une année passée.",
        meant is null ? "Écrivez son année, une barre et son identifiant : 2024/pre." : $"Écrivez : {meant}.");

    /// <summary>A continuation <c>2023/prre</c>.</summary>
    /// <param name="hasYear">Whether there are actions of that year at all.</param>
    public static Diagnostic UnknownContinuation(SourceLocation location, int year, string id, bool hasYear, string? nearest) => Error("SUI002", location,
        hasYear ? $"l'action « {id} » n'existe pas dans l'année {Number(year)}." : $"il n'y a pas d'action de l'année {Number(year)} dans ce site.",
        nearest is null ? "Écrivez une action d'une année passée qui est dans data/, ou videz ce champ." : DidYouMean($"{Number(year)}/{nearest}"));

    /// <summary>An action of 2024 that says it continues one of 2024 or 2025.</summary>
    public static Diagnostic ContinuationOfNoEarlierYear(SourceLocation location, string named, int year) => Error("SUI003", location,
        $"cette action de {Number(year)} ne peut pas être la suite de « {named} », qui n'est pas d'une année d'avant.",
        "Effacez-la d'ici, ou vérifiez que l'action est dans la bonne année.");

    /// <summary>2024/velo says that it continues 2025/cycle, which continues 2024/velo.</summary>
    public static Diagnostic ContinuationInCircle(SourceLocation location, string named, string action) => Error("SUI004", location,
        $"« {named} » est déjà la suite de « {action} » : chacune serait la suite de l'autre.",
        "Effacez-la d'ici : seule l'action la plus récente nomme celle d'avant.");

    /// <summary>An action that already went on: under its own id, or in an earlier year.</summary>
    /// <param name="isOfTheSameYear">Whether the two may be what it was split into.</param>
    public static Diagnostic ContinuedTwice(SourceLocation location, string named, string other, bool isOfTheSameYear) => Error("SUI005", location,
        $"« {named} » a déjà une suite : {other}.",
        isOfTheSameYear
            ? $"Si l'action a été divisée, écrivez aussi {named} dans le champ « suite_de » de {other}. Sinon, effacez-la d'ici."
            : $"Écrivez {other} à la place, ou effacez-la d'ici.");

    /// <summary>Advice for a year in which actions were to take place that had been put off.</summary>
    public static Diagnostic PostponedNotTakenUp(SourceLocation location, int year, IReadOnlyList<string> actions) => Notice("SUI006", location,
        $"{(actions.Count == 1 ? "une action reportée n'est" : $"{Number(actions.Count)} actions reportées ne sont")} pas dans l'année {Number(year)} : {Names(actions)}.",
        "Une action reportée qui a eu lieu garde son identifiant ; si elle en a changé, la nouvelle la nomme dans le champ « suite_de ».");

    /// <summary>Advice for a year that does not have every action of the year before.</summary>
    public static Diagnostic NotContinued(SourceLocation location, int year, IReadOnlyList<string> actions) => Notice("SUI007", location,
        $"{(actions.Count == 1 ? "une action n'a" : $"{Number(actions.Count)} actions n'ont")} pas de suite dans l'année {Number(year)} : {Names(actions)}.",
        "Si l'une d'elles continue sous un autre identifiant, la nouvelle la nomme dans le champ « suite_de ».");

    private static string Names(IReadOnlyList<string> actions)
    {
        const int readableAtOnce = 100;
        return string.Join(", ", actions.Take(readableAtOnce)) + (actions.Count > readableAtOnce ? "…" : "");
    }
}
