using System.Text.RegularExpressions;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>Finds the columns of a sheet that has no headings, or none of known words, by what stands in them; every guess is to be asked.</summary>
internal static partial class ColumnGuess
{
    /// <summary>How many words the cells of a text have at least, on average.</summary>
    private const int Sentence = 5;

    private const int LongestAmount = 60;

    /// <returns>The columns and the row of headings in unknown words, if there is one; null where the sheet holds no table of actions.</returns>
    public static (TableHeading Heading, int First)? Of(ImmutableArray<GridRow> rows, ImportAnswers answers)
    {
        var first = rows.Select((row, index) => (row, index)).FirstOrDefault(pair => pair.row.Filled.Length > 1, (row: null!, index: -1)).index;
        if (first < 0)
            return null;

        var table = rows[first..].Where(row => row.Filled.Length > 1).ToList();
        var columns = Enumerable.Range(0, table.Max(row => row.Cells.Length)).Select(index => new ColumnContent(index, table)).ToList();
        var hasHeadings = table.Count > 1 && columns.MaxBy(column => column.Words) is { Words: >= Sentence } text && IsHeading(table[0], text);
        if (hasHeadings)
            columns = [.. columns.Select(column => new ColumnContent(column.Index, table[1..]))];

        var named = columns.Select(column => TableColumn.Named(column.Index, hasHeadings ? table[0][column.Index].Text.OneLine : "", answers)).ToList();
        var placed = Placed(named, columns);
        return placed.Any(column => column.Role == ColumnRole.Title) && placed.Any(column => column.Role is ColumnRole.Structure or ColumnRole.Description)
            ? (new TableHeading(placed, hasHeadings ? 1 : 0), first)
            : null;
    }

    /// <summary>The longest cells are the text, those that never come back the titles, those that do the structures.</summary>
    private static ImmutableArray<TableColumn> Placed(List<TableColumn> named, List<ColumnContent> columns)
    {
        var roles = named.ToDictionary(column => column.Index, column => column.Role);
        var free = columns.Where(column => !named[column.Index].IsSure && column is { IsText: true }).ToList();
        Take(ColumnRole.Description, free.Where(column => column.Words >= Sentence).MaxBy(column => column.Words));
        Take(ColumnRole.Title, free.Where(column => column.IsMostlyFilled).MaxBy(column => column.Distinct));
        Take(ColumnRole.Structure, free.Where(column => column.Words < 2 * Sentence).MinBy(column => column.Distinct));
        return [.. named.Select(column => column with { Role = roles[column.Index] })];

        void Take(ColumnRole role, ColumnContent? column)
        {
            if (column is null || roles.ContainsValue(role))
                return;
            roles[column.Index] = role;
            free.Remove(column);
        }
    }

    private static bool IsHeading(GridRow row, ColumnContent text) =>
        PlainLetters.Words(row[text.Index].Text.OneLine).Count() < Sentence - 1
        && row.Filled.All(column => row[column].Text.OneLine is { Length: < 80 } words && !words.Any(char.IsDigit) && words.Any(char.IsLetter));

    /// <summary>What the cells of one column are like; a merged cell counts in each row that it covers.</summary>
    private sealed class ColumnContent
    {
        public ColumnContent(int index, IReadOnlyCollection<GridRow> rows)
        {
            Index = index;
            var cells = rows.Select(row => row[index].Text.OneLine).Where(text => text.Length > 0).ToList();
            IsMostlyFilled = cells.Count * 2 > rows.Count;
            IsText = cells.Count(text => text.Length > LongestAmount || !Amount().IsMatch(text)) * 2 > cells.Count;
            Words = cells.Count == 0 ? 0 : cells.Average(text => PlainLetters.Words(text).Count(word => word.Any(char.IsLetter)));
            Distinct = cells.Count == 0 ? 0 : (double)cells.Distinct().Count() / cells.Count;
        }

        public int Index { get; }

        public bool IsMostlyFilled { get; }

        public bool IsText { get; }

        public double Words { get; }

        public double Distinct { get; }
    }

    /// <summary>A number, an amount, a share, a date: 1 500,00 €, 12 %, 03/2024, le 4 mars 2024.</summary>
    [GeneratedRegex(
        @"^[\s(]*(?:[-+]?[\d\s.,'/\u00A0\u202F-]+(?:€|euros?|eur|k€|%|h|heures?)?|(?:le\s+)?\d{0,2}(?:er)?\s*(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|sept|oct|nov|déc)\.?\s*\d{0,4})[\s).]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
