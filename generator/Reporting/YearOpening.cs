using System.Globalization;
using Bilan.Model;

namespace Bilan.Reporting;

/// <summary>A year that receives its first actions, or goes online after it was a draft, held against the one before it.</summary>
/// <param name="Kind">How it opens, in words.</param>
/// <param name="Before">The year before with actions, or null.</param>
/// <param name="Line">What becomes of the actions of that year; none while the sources cannot be published.</param>
internal sealed record YearOpening(int Year, string Kind, int Actions, int? Before, ImmutableArray<LineChange> Line)
{
    private const int TitleLength = 120;

    public static ImmutableArray<YearOpening> AllOf(SourceTree treeBefore, SourceTree treeAfter)
    {
        var known = treeBefore.Editions.ToDictionary(edition => edition.Year);
        return [.. treeAfter.Editions.Where(edition => Opens(edition, known.GetValueOrDefault(edition.Year))).Select(edition => Of(edition, treeAfter))];
    }

    /// <summary>"L'année 2024 s'ouvre avec 12 actions. De 2023 à 2024 : 9 actions continuent, 1 renommée, 2 nouvelles, 30 de 2023 sans suite."</summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture, $"**L'année {Year} {Kind}**") + (Actions, Before, Line.IsEmpty) switch
    {
        (0, _, _) => ", sans action pour l'instant.",
        (_, null, _) => $" avec {FrenchCount.Of(Actions, "action")}.",
        (_, { } before, true) => string.Create(CultureInfo.InvariantCulture, $" avec {FrenchCount.Of(Actions, "action")}. Elles seront comparées à celles de {before} quand il n'y aura plus d'erreur."),
        (_, { } before, _) => string.Create(CultureInfo.InvariantCulture, $" avec {FrenchCount.Of(Actions, "action")}. De {before} à {Year} : {string.Join(", ", Counts(before))}."),
    };

    private static bool Opens(EditionRecords edition, EditionRecords? before) =>
        before is null || (edition.Published > 0 && (before.Published == 0 || (before.IsDraft && !edition.IsDraft)));

    private static YearOpening Of(EditionRecords edition, SourceTree tree)
    {
        var older = tree.Editions.Where(other => other.Year < edition.Year && other.Published > 0).Select(other => (int?)other.Year).Max();
        var line = older is { } year && edition.Published > 0 ? tree.Lineage?.Between(year, edition.Year) : null;
        return new YearOpening(edition.Year, edition.IsDraft ? "s'ouvre en brouillon" : "s'ouvre", edition.Published, older, line ?? []);
    }

    /// <summary>What becomes of each action: first those that do not simply continue.</summary>
    public ReportSection Section => new(
        string.Create(CultureInfo.InvariantCulture, $"De {Before} à {Year}"),
        [.. Line.OrderBy(change => change.Kind == LineChangeKind.Continued).Select(change => $"- {Sentence(change)}\n")]);

    private IEnumerable<string> Counts(int before)
    {
        var (continued, renamed) = (Count(LineChangeKind.Continued), Count(LineChangeKind.Renamed));
        var (split, resumed) = (Count(LineChangeKind.Split), Count(LineChangeKind.Resumed));
        var merged = Line.Where(change => change.Kind == LineChangeKind.Merged).ToList();
        var (postponed, ended) = (Count(LineChangeKind.Postponed), Count(LineChangeKind.Ended));
        if (continued > 0)
            yield return continued == 1 ? "1 action continue" : Number(continued, "actions continuent");
        if (renamed > 0)
            yield return FrenchCount.Of(renamed, "renommée");
        if (split > 0)
            yield return FrenchCount.Of(split, "divisée");
        if (merged.Count > 0)
            yield return Number(merged.Sum(change => change.Before.Length), "réunies");
        if (resumed > 0)
            yield return $"{FrenchCount.Of(resumed, "reprise")} d'une année d'avant";
        if (Line.Where(change => change.Kind == LineChangeKind.New).Sum(change => change.After.Length) is var added and > 0)
            yield return FrenchCount.Of(added, "nouvelle");
        if (postponed + ended > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"{postponed + ended} de {before} sans suite") + (postponed > 0 ? $", dont {FrenchCount.Of(postponed, "reportée")}" : "");
    }

    private static string Number(int count, string words) => string.Create(CultureInfo.InvariantCulture, $"{count} {words}");

    private int Count(LineChangeKind kind) => Line.Count(change => change.Kind == kind);

    private static string Sentence(LineChange change) => change.Kind switch
    {
        LineChangeKind.Continued => $"{Names(change.After)} continue",
        LineChangeKind.Renamed => $"{Names(change.Before)} s'appelle maintenant {Names(change.After)} : `{change.After[0].Path}`",
        LineChangeKind.Split => $"{Names(change.Before)} est divisée en {Names(change.After)}",
        LineChangeKind.Merged => $"{Names(change.Before)} deviennent {Names(change.After)}",
        LineChangeKind.Resumed => $"{Names(change.After)} reprend, après une année sans elle",
        LineChangeKind.New => $"{Names(change.After)} est nouvelle : `{change.After[0].Path}`",
        LineChangeKind.Postponed => $"{Names(change.Before)}, reportée, n'est pas reprise",
        LineChangeKind.Ended => $"{Names(change.Before)} n'a pas de suite",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change.Kind, "A kind without words."),
    };

    private static string Names(ImmutableArray<ActionCard> actions) =>
        string.Join(", ", actions.Select(action => $"**{MarkdownText.Shortened(action.Title, TitleLength)}** ({MarkdownText.Shortened(action.Structure.Name, TitleLength)})"));
}
