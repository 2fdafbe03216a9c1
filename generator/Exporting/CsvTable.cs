using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Exporting;

/// <summary>Writes a table of the open data as CSV, for programs or for spreadsheets. Knows nothing of what the cells mean.</summary>
internal static class CsvTable
{
    private const int GroupOfThousands = 3;

    private static readonly Form s_programs = new(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), ',', IsGuarded: false, Point);
    private static readonly Form s_spreadsheets = new(new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), ';', IsGuarded: true, Comma);

    private sealed record Form(UTF8Encoding Encoding, char Delimiter, bool IsGuarded, Func<decimal, string> Number);

    /// <summary>RFC 4180 (so CRLF ends a row; a line break inside a cell stays a line feed), UTF-8, decimal point.</summary>
    public static void ForPrograms(DataTable table, IEnumerable<DataCell[]> rows, PipeWriter output) => Write(table, rows, output, s_programs);

    /// <summary>
    /// What a French Excel opens rightly with a double click: semicolons, a byte order mark, decimal commas. A cell that a
    /// spreadsheet would run as a formula (OWASP, "CSV Injection") starts with an apostrophe.
    /// </summary>
    public static void ForSpreadsheets(DataTable table, IEnumerable<DataCell[]> rows, PipeWriter output) => Write(table, rows, output, s_spreadsheets);

    private static void Write(DataTable table, IEnumerable<DataCell[]> rows, PipeWriter output, Form form)
    {
        using var writer = new StreamWriter(output.AsStream(leaveOpen: true), form.Encoding);
        WriteRow(writer, table.Columns.Select(column => column.Name), form);
        foreach (var row in rows)
        {
            if (row.Length != table.Columns.Length)
                throw new InvalidDataException($"{table.Name}: {row.Length} cells for {table.Columns.Length} columns.");
            WriteRow(writer, row.Select(cell => cell.Number is { } value ? form.Number(value) : cell.Text), form);
        }
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<string> cells, Form form)
    {
        writer.Write(string.Join(form.Delimiter, cells.Select(cell => Quoted(form.IsGuarded ? Guarded(cell) : cell, form.Delimiter))));
        writer.Write("\r\n");
    }

    private static string Guarded(string cell) => cell is ['=' or '@' or '+' or '-' or '\t' or '\r', ..] ? $"'{cell}" : cell;

    /// <summary>In quotes where it must be, and where some reader would take its spaces away.</summary>
    private static string Quoted(string cell, char delimiter) =>
        cell is [' ', ..] or [.., ' '] || cell.AsSpan().ContainsAny(delimiter, '"', '\n')
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

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
