using AngleSharp.Dom;
using Bilan.Diagnostics;

namespace Bilan.Auditing;

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
