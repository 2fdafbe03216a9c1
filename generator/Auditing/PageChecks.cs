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

/// <summary>The outline of a page: exactly one main heading, and no level skipped on the way down.</summary>
internal static class HeadingChecks
{
    public static void Run(HtmlFile file, DiagnosticBag bag)
    {
        var headings = file.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6");
        if (!headings.Any(heading => heading.LocalName == "h1"))
            bag.Add(Problems.MissingMainHeading(file.WholeFile));
        foreach (var further in headings.Where(heading => heading.LocalName == "h1").Skip(1))
            bag.Add(Problems.FurtherMainHeading(file.LocationOf(further), further.TextContent));

        // A page may open with the h2 of a menu before its h1: only going down by more than one level is a skip.
        var previous = 1;
        foreach (var heading in headings)
        {
            var level = heading.LocalName[1] - '0';
            if (level > previous + 1)
                bag.Add(Problems.SkippedHeadingLevel(file.LocationOf(heading), heading.TextContent, level, previous));
            previous = level;
        }
    }
}

/// <summary>Styles and scripts written into a page, which the site's Content-Security-Policy keeps browsers from applying.</summary>
internal static class PolicyChecks
{
    public static void Run(HtmlFile file, DiagnosticBag bag)
    {
        foreach (var element in file.Document.All)
        {
            if (IsInlineCode(element))
                bag.Add(Problems.InlineElement(file.LocationOf(element), element.LocalName));
            foreach (var attribute in element.Attributes.Where(attribute => IsCode(attribute.Name)))
                bag.Add(Problems.InlineAttribute(file.LocationOf(element), attribute.Name));
        }
    }

    private static bool IsInlineCode(IElement element) =>
        element.LocalName == "style"
        || (element.LocalName == "script" && !element.HasAttribute("src") && IsExecuted(element.GetAttribute("type")));

    private static bool IsCode(string attribute) =>
        attribute.Equals("style", StringComparison.OrdinalIgnoreCase)
        || (attribute.Length > 2 && attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// A script of a type that no browser runs is data (JSON-LD), which the policy lets through:
    /// HTML, § 4.12.1, "data block".
    /// </summary>
    private static bool IsExecuted(string? type) =>
        string.IsNullOrWhiteSpace(type)
        || type is "module" or "importmap" or "speculationrules"
        || type.Contains("javascript", StringComparison.OrdinalIgnoreCase)
        || type.Contains("ecmascript", StringComparison.OrdinalIgnoreCase);
}
