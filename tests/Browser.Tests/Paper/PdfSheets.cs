using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Bilan.Tests.Browser.Paper;

/// <summary>
/// What a reader sees on the sheets of an annex, read back from its PDF: the letters of each column in the order of the eye, the
/// heads of the table, the margins. Knows nothing of the records.
/// </summary>
/// <param name="Columns">The letters below the heads of the table, column by column, each with its sheet.</param>
internal sealed record PdfSheets(
    int Count,
    string Title,
    string Language,
    bool IsTagged,
    ImmutableArray<string> Outline,
    ImmutableArray<string> Margins,
    ImmutableArray<int> SheetsWithHeads,
    ImmutableArray<ImmutableArray<(char Letter, int Sheet)>> Columns)
{
    /// <summary>The lower margin of a sheet in points: 17 mm.</summary>
    private const double Margin = 48;

    private const char Bullet = '•';

    private static readonly string[] s_heads = ["ACTION", "STRUCTURE", "DESCRIPTIF"];

    public static PdfSheets Read(string file)
    {
        using var pdf = PdfDocument.Open(file);
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        var pages = pdf.GetPages().ToList();
        var heads = pages.Select(Heads).ToList();
        return new(
            pages.Count,
            pdf.Information.Title ?? "",
            catalog.TryGet(NameToken.Create("Lang"), out var language) ? ((IDataToken<string>)language).Data : "",
            catalog.TryGet(NameToken.Create("StructTreeRoot"), out _) && IsMarked(catalog),
            pdf.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().Select(node => node.Title)] : [],
            [.. pages.Select(page => Letters(page.Letters.Where(letter => letter.StartBaseLine.Y < Margin)))],
            [.. Enumerable.Range(1, pages.Count).Where(sheet => heads[sheet - 1].Length == s_heads.Length)],
            [.. s_heads.Select((_, column) => pages.Zip(heads).SelectMany(pair => Column(pair.First, pair.Second, column)).ToImmutableArray())]);
    }

    private static bool IsMarked(DictionaryToken catalog) =>
        catalog.TryGet(NameToken.Create("MarkInfo"), out var info)
        && info is DictionaryToken marks
        && marks.TryGet(NameToken.Create("Marked"), out var marked)
        && marked is BooleanToken { Data: true };

    private static Word[] Heads(Page page) =>
        [.. page.GetWords()
            .Where(word => s_heads.Contains(word.Text))
            .GroupBy(word => Math.Round(word.BoundingBox.Bottom))
            .Where(line => line.Count() == s_heads.Length)
            .SelectMany(line => line.OrderBy(word => word.BoundingBox.Left))
            .Take(s_heads.Length)];

    private static IEnumerable<(char, int)> Column(Page page, Word[] heads, int column)
    {
        const double tolerance = 1;
        if (heads.Length == 0)
            return [];

        var left = heads[column].BoundingBox.Left - tolerance;
        var right = column + 1 < heads.Length ? heads[column + 1].BoundingBox.Left - tolerance : page.Width;
        var top = heads[column].BoundingBox.Bottom - tolerance;
        var inside = page.Letters.Where(letter =>
            letter.StartBaseLine.X >= left && letter.StartBaseLine.X < right && letter.StartBaseLine.Y < top && letter.StartBaseLine.Y >= Margin);
        return Letters(inside).Select(letter => (letter, page.Number));
    }

    /// <summary>Line by line from the top, each from the left, without spaces and without what only decorates.</summary>
    private static string Letters(IEnumerable<Letter> letters) =>
        string.Concat(letters
                .OrderByDescending(letter => Math.Round(letter.StartBaseLine.Y))
                .ThenBy(letter => letter.StartBaseLine.X)
                .Select(letter => letter.Value))
            .Normalize(NormalizationForm.FormKC)
            .Where(letter => !char.IsWhiteSpace(letter) && letter != Bullet)
            .Aggregate(new StringBuilder(), (text, letter) => text.Append(letter))
            .ToString();
}
