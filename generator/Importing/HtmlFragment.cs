using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bilan.Importing;

/// <summary>Reads a cell in which a web form left its tags: paragraphs, lists and bold are kept, the tags go.</summary>
internal static partial class HtmlFragment
{
    /// <summary>More than a cell of Excel can hold; tags inside each other by the thousand take a parser minutes.</summary>
    private const int Longest = 40_000;

    public static bool IsIn(string text) => text.Length <= Longest && Tag().IsMatch(text);

    /// <summary>The words of a cell, whether a form left its tags in them or not.</summary>
    public static CellText TextOf(string text) => IsIn(text) ? Read(text) : CellText.Of(text);

    public static CellText Read(string text)
    {
        var document = new HtmlParser().ParseDocument($"<body>{text}");
        var builder = new CellTextBuilder();
        Add(document.Body!, builder, isBold: false, depth: 0);
        return builder.Build();
    }

    private static void Add(INode node, CellTextBuilder builder, bool isBold, int depth)
    {
        const int deepest = 100;
        foreach (var child in node.ChildNodes)
        {
            if (child is IText { ParentElement.LocalName: "ul" or "ol" } list)
                AddItems(list.Data.ReplaceLineEndings(" "), builder, isBold);
            else if (child is IText words)
                builder.Append(words.Data.ReplaceLineEndings(" "), isBold);
            else if (child is IElement element && depth < deepest)
                AddElement(element, builder, isBold, depth);
            else if (child is IElement tooDeep)
                builder.Append(tooDeep.TextContent, isBold);
        }
    }

    /// <summary>A list whose items lost their tags: the dashes that stood for them are left.</summary>
    private static void AddItems(string text, CellTextBuilder builder, bool isBold)
    {
        var parts = Dash().Split(text);
        builder.Append(parts[0], isBold);
        foreach (var item in parts.Skip(1))
        {
            builder.BreakToItem();
            builder.Append(item, isBold);
        }
    }

    private static void AddElement(IElement element, CellTextBuilder builder, bool isBold, int depth)
    {
        var isBlock = element.LocalName is "p" or "div" or "ul" or "ol" or "br" or "tr" or "h1" or "h2" or "h3" or "h4";
        if (element.LocalName == "li")
            builder.BreakToItem();
        else if (isBlock)
            builder.Break();
        Add(element, builder, isBold || element.LocalName is "b" or "strong", depth + 1);
        if (isBlock || element.LocalName == "li")
            builder.Break();
    }

    [GeneratedRegex(@"(?:^|\s)[-•]\s")]
    private static partial Regex Dash();

    [GeneratedRegex(@"</?(?:p|div|ul|ol|li|br|b|strong|i|em|u|span|font)\b[^<>]*>|&(?:nbsp|amp|quot|lt|gt|[aeiouc](?:acute|grave|circ|uml|cedil)|#\d{2,5});", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
