using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>Reads a table saved as text into a grid; knows nothing of what its cells mean.</summary>
internal static class DelimitedTextReader
{
    public static Grid Read(string text, ImportLimits limits)
    {
        var sheet = new SheetBuilder("", limits);
        foreach (var row in DelimitedText.Rows(text, limits.CountStep))
        {
            for (var column = 0; column < row.Cells.Length; column++)
                sheet.Add(column, HtmlFragment.TextOf(row.Cells[column]));
            sheet.EndRow(row.Line);
        }

        return new Grid([sheet.Build()]);
    }
}
