using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Bilan.Importing;

/// <summary>
/// Reads .xlsx: the words as they were typed, bold included, and of a formula the value that the office's program kept. No formula
/// is computed and no external link followed.
/// </summary>
internal sealed class SpreadsheetReader(WorkbookPart workbook, ImportLimits limits)
{
    private readonly ImmutableArray<CellText> _shared =
        [.. workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(Rich) ?? []];

    private readonly ImmutableArray<string> _patterns = Patterns(workbook);

    public static Grid Read(Stream file, ImportLimits limits)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return document.WorkbookPart is { Workbook: not null } workbook ? new SpreadsheetReader(workbook, limits).Read() : new Grid([]);
    }

    private Grid Read() => new([.. workbook.Workbook!.Descendants<Sheet>().Select(Sheet).OfType<GridSheet>()]);

    private GridSheet? Sheet(Sheet sheet)
    {
        if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            return null;

        var isHidden = sheet.State is { } state && state.Value != SheetStateValues.Visible;
        var builder = new SheetBuilder(sheet.Name?.Value ?? "", limits);
        var merged = Merged(part);
        var next = 1;
        foreach (var row in Rows(part))
        {
            var number = row.RowIndex?.Value is { } index ? (int)index : next;
            // Rows that are not there can still be covered by a merged cell.
            for (; next < number && number - next < ImportLimits.MaxRows; next++)
                builder.EndRow(next);
            AddCells(row, number, merged, builder);
            builder.EndRow(number);
            next = number + 1;
        }

        return builder.Build(isHidden);
    }

    private void AddCells(Row row, int number, Dictionary<(int Row, int Column), int> merged, SheetBuilder builder)
    {
        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            if (cell.CellReference?.Value is { } reference)
                column = Position(reference).Column;
            builder.Add(column, Text(cell), merged.GetValueOrDefault((number, column), 1));
            column++;
        }
    }

    /// <summary>One row in memory at a time.</summary>
    private IEnumerable<Row> Rows(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            limits.CountStep();
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row)
                yield return row;
        }
    }

    /// <summary>How many rows each merged cell covers, by the place of its first.</summary>
    private static Dictionary<(int Row, int Column), int> Merged(WorksheetPart part)
    {
        var spans = new Dictionary<(int Row, int Column), int>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(MergeCell) || !reader.IsStartElement || reader.LoadCurrentElement() is not MergeCell { Reference.Value: { } range })
                continue;
            var corners = range.Split(':');
            var (first, last) = (Position(corners[0]), Position(corners[^1]));
            spans[first] = Math.Clamp(last.Row - first.Row + 1, 1, ImportLimits.MaxRows);
        }

        return spans;
    }

    /// <summary>"AB12": column 27 (from 0), row 12.</summary>
    private static (int Row, int Column) Position(string reference)
    {
        var column = 0;
        var row = 0;
        foreach (var c in reference)
        {
            if (char.IsAsciiLetterUpper(c))
                column = Math.Min((column * 26) + c - 'A' + 1, 1_000_000);
            else if (char.IsAsciiDigit(c))
                row = Math.Min((row * 10) + c - '0', 10_000_000);
        }

        return (row, Math.Max(0, column - 1));
    }

    private CellText Text(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType is null || cell.DataType.Value == CellValues.Number)
            return CellText.Of(Number(value, cell.StyleIndex?.Value));
        if (cell.DataType.Value == CellValues.SharedString)
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Length ? _shared[index] : CellText.Empty;
        if (cell.DataType.Value == CellValues.InlineString)
            return cell.InlineString is { } inline ? Rich(inline) : CellText.Empty;
        return cell.DataType.Value == CellValues.Error ? CellText.Empty : HtmlFragment.TextOf(value);
    }

    private string Number(string value, uint? style) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? CellNumber.Text(number, style is { } index && index < _patterns.Length ? _patterns[(int)index] : "")
            : value;

    private static CellText Rich(RstType text)
    {
        var runs = text.Elements<Run>().ToList();
        if (runs.Count == 0 || HtmlFragment.IsIn(string.Concat(runs.Select(run => run.Text?.Text))))
            return HtmlFragment.TextOf(runs.Count == 0 ? text.Text?.Text ?? "" : string.Concat(runs.Select(run => run.Text?.Text)));

        var builder = new CellTextBuilder();
        foreach (var run in runs)
            builder.Append(run.Text?.Text ?? "", run.RunProperties?.GetFirstChild<Bold>() is { } bold && (bold.Val?.Value ?? true));
        return builder.Build();
    }

    /// <summary>The number format of each style: a built-in one (ECMA-376, part 1, § 18.8.30) or one of the file.</summary>
    private static ImmutableArray<string> Patterns(WorkbookPart workbook)
    {
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "") ?? [];
        return [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0).Select(id => id switch
        {
            9 or 10 => "0%",
            (>= 14 and <= 17) or 22 => "dd/mm/yyyy",
            >= 18 and <= 21 => "h:mm",
            _ => own.GetValueOrDefault(id, ""),
        }) ?? []];
    }
}
