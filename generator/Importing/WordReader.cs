using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bilan.Importing;

/// <summary>Reads .docx: the tables row by row, and each paragraph between them as a row of its own. Deleted and hidden words are not words.</summary>
internal sealed class WordReader(ImportLimits limits)
{
    private readonly SheetBuilder _sheet = new("", limits);
    private int _row;

    public static Grid Read(Stream file, ImportLimits limits)
    {
        using var document = WordprocessingDocument.Open(file, isEditable: false);
        return new WordReader(limits).Read(document.MainDocumentPart?.Document?.Body);
    }

    private Grid Read(Body? body)
    {
        foreach (var block in Blocks(body))
        {
            if (block is Table table)
            {
                foreach (var row in table.Descendants<TableRow>().Where(row => row.Ancestors<Table>().First() == table))
                    AddRow(row);
            }
            else
            {
                _sheet.Add(0, Text([block]));
                _sheet.EndRow(++_row);
            }
        }

        return new Grid([_sheet.Build()]);
    }

    /// <summary>Paragraphs and tables, those in content controls too.</summary>
    private static IEnumerable<OpenXmlElement> Blocks(OpenXmlElement? parent) =>
        (parent?.ChildElements ?? Enumerable.Empty<OpenXmlElement>()).SelectMany(child => child switch
        {
            Paragraph or Table => [child],
            SdtBlock block => Blocks(block.SdtContentBlock),
            _ => Enumerable.Empty<OpenXmlElement>(),
        });

    private void AddRow(TableRow row)
    {
        limits.CountStep();
        var column = (int)(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0);
        foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
        {
            if (cell.TableCellProperties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue))
                _sheet.Cover(column);
            else
                _sheet.Add(column, Text(cell.ChildElements));
            column += Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, ImportLimits.MaxColumns);
        }

        _sheet.EndRow(++_row);
    }

    private static CellText Text(IEnumerable<OpenXmlElement> blocks)
    {
        var paragraphs = blocks
            .SelectMany(block => block is Paragraph paragraph ? Enumerable.Repeat(paragraph, 1) : block.Descendants<Paragraph>())
            .ToList();
        var plain = string.Join('\n', paragraphs.Select(paragraph => string.Concat(paragraph.Descendants().Where(part => part.LocalName == "t").Select(text => text.InnerText))));
        if (HtmlFragment.IsIn(plain))
            return HtmlFragment.Read(plain);

        var builder = new CellTextBuilder();
        foreach (var paragraph in paragraphs)
            AddParagraph(paragraph, builder);
        return builder.Build();
    }

    private static void AddParagraph(Paragraph paragraph, CellTextBuilder builder)
    {
        if (paragraph.ParagraphProperties?.NumberingProperties is not null)
            builder.BreakToItem();
        else
            builder.Break();

        foreach (var run in paragraph.Descendants().Where(IsShownRun))
        {
            foreach (var part in run.ChildElements)
                builder.Append(Words(part), Has(run, "b"));
        }
    }

    /// <summary>By its name alone: inside what the library does not know, as smart tags are, it does not know a run either.</summary>
    private static bool IsShownRun(OpenXmlElement element) =>
        element.LocalName == "r" && !Has(element, "vanish") && !element.Ancestors().Any(around => around.LocalName is "del" or "moveFrom" or "Fallback");

    /// <summary>Whether a property of a run is set, and not to "no".</summary>
    private static bool Has(OpenXmlElement run, string property) =>
        run.ChildElements.FirstOrDefault(child => child.LocalName == "rPr")?.ChildElements.FirstOrDefault(child => child.LocalName == property) is { } found
        && found.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "val").Value is not ("0" or "false" or "off");

    private static string Words(OpenXmlElement part) => part.LocalName switch
    {
        "t" => part.InnerText,
        "tab" => " ",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        _ => "",
    };
}
