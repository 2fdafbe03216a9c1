using System.IO.Pipelines;
using System.Globalization;
using System.Text;
using Bilan.Markup.Words;
using Bilan.Model;
using CsvHelper;
using CsvHelper.Configuration;

namespace Bilan.Exporting;

/// <summary>Writes a table of the open data as CSV, for programs or for spreadsheets. Knows nothing of what the cells mean.</summary>
internal static class CsvTable
{
    private const int GroupOfThousands = 3;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UTF8Encoding s_utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>RFC 4180 (so CRLF ends a row; a line break inside a cell stays a line feed), UTF-8, decimal point.</summary>
    public static void ForPrograms(DataTable table, IEnumerable<DataCell[]> rows, PipeWriter output) =>
        Write(table, rows, output, s_utf8, Configuration(",", InjectionOptions.None), Point);

    /// <summary>
    /// What a French Excel opens rightly with a double click: semicolons, a byte order mark, decimal commas. A cell that a
    /// spreadsheet would run as a formula (OWASP, "CSV Injection") starts with an apostrophe.
    /// </summary>
    public static void ForSpreadsheets(DataTable table, IEnumerable<DataCell[]> rows, PipeWriter output) =>
        Write(table, rows, output, s_utf8WithMark, Configuration(";", InjectionOptions.Escape), Comma);

    private static CsvConfiguration Configuration(string delimiter, InjectionOptions injection) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        NewLine = "\r\n",
        InjectionOptions = injection,
        // With a line break of its own choice, the writer takes a lone line feed for an ordinary sign.
        ShouldQuote = args => ConfigurationFunctions.ShouldQuote(args) || args.Field?.Contains('\n', StringComparison.Ordinal) == true,
    };

    private static void Write(
        DataTable table,
        IEnumerable<DataCell[]> rows,
        PipeWriter output,
        UTF8Encoding encoding,
        CsvConfiguration configuration,
        Func<decimal, string> number)
    {
        using var writer = new StreamWriter(output.AsStream(leaveOpen: true), encoding);
        using var csv = new CsvWriter(writer, configuration);
        WriteRow(csv, table.Columns.Select(column => column.Name));
        foreach (var row in rows)
        {
            if (row.Length != table.Columns.Length)
                throw new InvalidDataException($"{table.Name}: {row.Length} cells for {table.Columns.Length} columns.");
            WriteRow(csv, row.Select(cell => cell.Number is { } value ? number(value) : cell.Text));
        }
    }

    private static void WriteRow(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.NextRecord();
    }

    /// <summary>Three decimals get a fourth, so that nobody takes 12.125 for twelve thousand.</summary>
    private static string Point(decimal value)
    {
        var text = value.ToString("0.############", CultureInfo.InvariantCulture);
        return text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 && text.Length - point - 1 == GroupOfThousands
            ? text + '0'
            : text;
    }

    private static string Comma(decimal value) =>
        value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');
}
