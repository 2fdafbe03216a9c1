using System.Globalization;

namespace Bilan.Markup.Words;

/// <summary>What became of actions from one year to the next, in words.</summary>
public static class LineChangeLabel
{
    /// <summary>In the order in which a reader is told of them.</summary>
    public static ImmutableArray<LineChangeKind> All { get; } =
    [
        LineChangeKind.Continued, LineChangeKind.Renamed, LineChangeKind.Split, LineChangeKind.Merged, LineChangeKind.Resumed, LineChangeKind.New,
        LineChangeKind.Postponed, LineChangeKind.Ended,
    ];

    public static string Name(LineChangeKind kind) => kind switch
    {
        LineChangeKind.Continued => "Continuent",
        LineChangeKind.Renamed => "Changent de titre",
        LineChangeKind.Split => "Divisées",
        LineChangeKind.Merged => "Regroupées",
        LineChangeKind.Resumed => "Reprises",
        LineChangeKind.New => "Nouvelles",
        LineChangeKind.Postponed => "Reportées",
        LineChangeKind.Ended => "Sans suite",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A change without words."),
    };

    /// <summary>The place in a page where they are listed.</summary>
    public static string Anchor(LineChangeKind kind) => kind switch
    {
        LineChangeKind.Continued => "continuent",
        LineChangeKind.Renamed => "changent-de-titre",
        LineChangeKind.Split => "divisees",
        LineChangeKind.Merged => "regroupees",
        LineChangeKind.Resumed => "reprises",
        LineChangeKind.New => "nouvelles",
        LineChangeKind.Postponed => "reportees",
        LineChangeKind.Ended => "sans-suite",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A change without a place."),
    };

    /// <summary>What the word means, in a sentence.</summary>
    public static string Meaning(LineChangeKind kind, EditionInfo before, EditionInfo edition)
    {
        var (old, older) = (before.Kind, $"{EditionWords.The(before.Kind)} {Year(before)}");
        var newer = $"{EditionWords.The(edition.Kind)} {Year(edition)}";
        return kind switch
        {
            LineChangeKind.Continued => $"Ces actions étaient déjà dans {older}, sous le même titre.",
            LineChangeKind.Renamed => $"Ces actions étaient déjà dans {older}, sous un autre titre.",
            LineChangeKind.Split => $"Ces actions {EditionWords.OfThe(old)} {Year(before)} ont été divisées.",
            LineChangeKind.Merged => $"Ces actions {EditionWords.OfThe(old)} {Year(before)} ont été regroupées.",
            LineChangeKind.Resumed => $"Ces actions étaient dans {EditionWords.AnOlder(old)}, mais pas dans {older}.",
            LineChangeKind.New => $"Ces actions n’étaient dans {EditionWords.No(edition.Kind)} d’avant {Year(edition)}.",
            LineChangeKind.Postponed => $"{EditionWords.TheAtStart(old)} {Year(before)} dit que ces actions sont reportées. Elles ne sont pas dans {newer}.",
            LineChangeKind.Ended => $"Ces actions étaient dans {older}. Elles ne sont pas dans {newer}.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A change without a meaning."),
        };
    }

    private static string Year(EditionInfo edition) => edition.Year.ToString(CultureInfo.InvariantCulture);
}
