using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Bilan.Importing;

/// <summary>Reads .xls (Excel 97 to 2003) as values; the format's own character sets need the encodings of the platform.</summary>
internal static class LegacySpreadsheetReader
{
    static LegacySpreadsheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Grid Read(Stream file, ImportLimits limits)
    {
        using var reader = ExcelReaderFactory.CreateBinaryReader(file, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1252) });
        var sheets = ImmutableArray.CreateBuilder<GridSheet>();
        do
        {
            sheets.Add(Sheet(reader, limits));
        }
        while (reader.NextResult());

        return new Grid(sheets.ToImmutable());
    }

    private static GridSheet Sheet(IExcelDataReader reader, ImportLimits limits)
    {
        var builder = new SheetBuilder(reader.Name ?? "", limits);
        var merged = (reader.MergeCells ?? []).GroupBy(range => (range.FromRow, range.FromColumn))
            .ToDictionary(group => group.Key, group => group.First().ToRow - group.First().FromRow + 1);
        for (var row = 0; reader.Read(); row++)
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (reader.GetValue(column) is { } value)
                    builder.Add(column, Text(value, reader.GetNumberFormatString(column) ?? ""), merged.GetValueOrDefault((row, column), 1));
            }

            builder.EndRow(row + 1);
        }

        return builder.Build(reader.VisibleState != "visible");
    }

    private static CellText Text(object value, string pattern) => HtmlFragment.TextOf(value switch
    {
        DateTime date => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("h'h'mm", CultureInfo.InvariantCulture),
        double number => CellNumber.Text(number, pattern),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    });
}
