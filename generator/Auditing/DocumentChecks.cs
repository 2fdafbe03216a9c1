using AngleSharp.Dom;
using Bilan.Diagnostics;

namespace Bilan.Auditing;

/// <summary>What a page as a whole owes to whoever does not see it: a language, a title, unique ids, texts for pictures.</summary>
internal static class DocumentChecks
{
    private const string PicturesWithoutText =
        "img:not([alt]), area[href]:not([alt]), input[type=image]:not([alt]), " +
        "svg[role=img]:not([aria-label]):not([aria-labelledby])";

    public static void Run(HtmlFile file, DiagnosticBag bag)
    {
        var document = file.Document;
        if (string.IsNullOrWhiteSpace(document.DocumentElement.GetAttribute("lang")))
            bag.Add(Problems.MissingLanguage(file.LocationOf(document.DocumentElement)));
        if (string.IsNullOrWhiteSpace(document.Title))
            bag.Add(Problems.MissingTitle(file.WholeFile));
        foreach (var picture in document.QuerySelectorAll(PicturesWithoutText).Where(LacksText))
            bag.Add(Problems.MissingAlternative(file.LocationOf(picture), picture.LocalName));
        ReportDuplicateIds(file, bag);
    }

    /// <summary>A drawing may carry its text in a child instead of an attribute.</summary>
    private static bool LacksText(IElement picture) =>
        !picture.Children.Any(child => child.LocalName == "title" && !string.IsNullOrWhiteSpace(child.TextContent));

    private static void ReportDuplicateIds(HtmlFile file, DiagnosticBag bag)
    {
        var firsts = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in file.Document.QuerySelectorAll("[id]"))
        {
            var id = element.Id ?? "";
            if (!firsts.TryAdd(id, element))
                bag.Add(Problems.DuplicateElementId(file.LocationOf(element), id, file.LocationOf(firsts[id])));
        }
    }
}
