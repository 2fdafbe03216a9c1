using System.Globalization;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;
using Markdig;
using Markdig.Helpers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bilan.Assembling;

/// <summary>
/// Turns the Markdown of <see cref="MarkdownSubset"/> into markup that is safe to publish: raw HTML, images and links of unknown kinds
/// are refused with their place, and the words get French typography.
/// </summary>
/// <param name="hasHeadings">Whether the text is a page of its own, whose headings stand below the title of the page.</param>
internal sealed class MarkdownRenderer(bool hasHeadings, DiagnosticBag bag)
{
    private static readonly MarkdownPipeline s_withHeadings = MarkdownSubset.Pipeline(hasHeadings: true);
    private static readonly MarkdownPipeline s_plain = MarkdownSubset.Pipeline(hasHeadings: false);

    private readonly MarkdownPipeline _pipeline = hasHeadings ? s_withHeadings : s_plain;

    /// <returns>The text, and its links to pages of the site, which only the whole publication can check.</returns>
    public (RichText Text, ImmutableArray<SourceText> InternalLinks) Render(SourceText markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown.Value) || !TextLimits.Check(markdown, bag) || Parse(markdown) is not { } document)
            return (RichText.Empty, []);

        ShowDelimiters(document);
        MarkdownSigns.Advise(markdown, document, hasHeadings, bag);
        var links = ImmutableArray.CreateBuilder<SourceText>();
        var level = 1;
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HtmlBlock html:
                    bag.Add(Problems.RawHtml(At(markdown, html), FirstWords(html.Lines.ToString())));
                    break;
                case HtmlInline html:
                    bag.Add(Problems.RawHtml(At(markdown, html), FirstWords(html.Tag)));
                    break;
                case LinkInline { IsImage: true } image:
                    bag.Add(Problems.ImageNotAllowed(At(markdown, image)));
                    break;
                case LinkInline link:
                    (link.Url, link.Title) = (Cleaned(link.Url, At(markdown, link)), Cleaned(link.Title, At(markdown, link)));
                    CheckLink(link.Url ?? "", At(markdown, link), links);
                    if (!link.Descendants<LiteralInline>().Any(words => words.Content.AsSpan().ContainsAnyExcept(TextRules.Spaces)))
                        bag.Add(Problems.LinkWithoutText(At(markdown, link)));
                    break;
                case AutolinkInline { IsEmail: false } link:
                    CheckLink(link.Url, At(markdown, link), links);
                    break;
                case HeadingBlock heading:
                    // The page has the first level, and a level is never passed over.
                    level = heading.Level = Math.Clamp(heading.Level, 2, level + 1);
                    break;
                case ListBlock { IsOrdered: true } list:
                    KeepNumbers(list);
                    break;
            }
        }

        foreach (var block in document.Descendants<LeafBlock>())
            SetTypography(block);
        return (new RichText(new Html(ToMarkup(document)), Lines(document), markdown.Value.Trim('\n').TrimEnd()), links.ToImmutable());
    }

    /// <returns>The document, or null where the library gives up on it: it bounds how deep a text may be nested.</returns>
    private MarkdownDocument? Parse(SourceText markdown)
    {
        try
        {
            return Markdown.Parse(markdown.Value, _pipeline);
        }
        catch (ArgumentException)
        {
            bag.Add(Problems.TextNestedTooDeep(markdown.Location));
            return null;
        }
    }

    /// <summary>What an entity makes of the address or the title of a link, which the file itself may not hold.</summary>
    private string? Cleaned(string? text, SourceLocation location)
    {
        if (text is null || TextRules.FirstRefused(text) is not var (_, code, kind))
            return text;

        bag.Add(Problems.ForbiddenCharacter(location, code, kind));
        return TextRules.Cleaned(text);
    }

    /// <summary>HTML counts on from the first number: an item that was given another says so.</summary>
    private static void KeepNumbers(ListBlock list)
    {
        var expected = list.OfType<ListItemBlock>().First().Order;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.Order != expected)
                item.GetAttributes().AddProperty("value", item.Order.ToString(CultureInfo.InvariantCulture));
            expected = item.Order + 1;
        }
    }

    /// <summary>A bracket that opens no link is a sign like any other, in the text as on the page.</summary>
    private static void ShowDelimiters(MarkdownDocument document)
    {
        foreach (var delimiter in document.Descendants<DelimiterInline>().ToList())
            delimiter.ReplaceBy(new LiteralInline(delimiter.ToLiteral()) { Span = delimiter.Span, Line = delimiter.Line, Column = delimiter.Column });
    }

    /// <summary>A paragraph is set as a whole, whatever is bold or a link in it.</summary>
    private static void SetTypography(LeafBlock block)
    {
        var inlines = block.Inline?.Descendants<Inline>().Where(inline => inline is LiteralInline or LineBreakInline or AutolinkInline).ToList() ?? [];
        var pieces = FrenchTypography.Apply(inlines.ConvertAll(Shown));
        for (var i = 0; i < inlines.Count; i++)
        {
            if (inlines[i] is LiteralInline literal)
                literal.Content = new StringSlice(pieces[i]);
        }
    }

    private static string Shown(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        AutolinkInline link => link.Url,
        _ => "\n",
    };

    /// <summary>What a reader sees, a line a block; a line break of the sources is a space there as it is on the page.</summary>
    private static string Lines(MarkdownDocument document)
    {
        var words = new StringBuilder();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (words.Length > 0)
                words.Append('\n');
            if (block.Parent is ListItemBlock { Parent: ListBlock { IsOrdered: true } } item && item[0] == block)
                words.Append(CultureInfo.InvariantCulture, $"{item.Order}. ");
            foreach (var inline in block.Inline?.Descendants<Inline>() ?? [])
                words.Append(inline is LineBreakInline ? " " : inline is LiteralInline or AutolinkInline ? Shown(inline) : "");
        }

        return words.ToString().Trim();
    }

    private string ToMarkup(MarkdownDocument document)
    {
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        _pipeline.Setup(renderer);
        // HTML is refused above; without its renderers it could not pass even if a later change forgot to.
        renderer.ObjectRenderers.RemoveAll(part => part is HtmlBlockRenderer or HtmlInlineRenderer);
        renderer.Render(document);
        return writer.ToString().TrimEnd('\n');
    }

    private void CheckLink(string target, SourceLocation location, ImmutableArray<SourceText>.Builder internalLinks)
    {
        if (target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal))
            internalLinks.Add(new SourceText(target, location));
        else if (!Uri.TryCreate(target, UriKind.Absolute, out var uri) || !IsAllowed(uri))
            bag.Add(Problems.LinkNotAllowed(location, target));
        else if (ValueReader.HasPassword(uri))
            bag.Add(Problems.AddressWithPassword(location));
    }

    /// <summary>Of a kind that leads somewhere, in full: <c>https:exemple.fr</c> is a page of this site for a browser.</summary>
    private static bool IsAllowed(Uri target) => target.Scheme switch
    {
        "https" or "http" => target.OriginalString.AsSpan(target.Scheme.Length).StartsWith("://"),
        "mailto" => target.OriginalString.Contains('@', StringComparison.Ordinal),
        "tel" => target.OriginalString.AsSpan().ContainsAnyInRange('0', '9'),
        _ => false,
    };

    private static SourceLocation At(SourceText markdown, IMarkdownObject node)
    {
        var (line, column) = node is MarkdownObject positioned ? (positioned.Line, positioned.Column) : (0, 0);
        var start = markdown.Location;
        return start with { Line = start.Line + line, Column = line == 0 ? start.Column + column : column + 1 };
    }

    private static string FirstWords(string html)
    {
        const int enough = 30;
        var line = html.AsSpan().Trim();
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        return line.Length <= enough ? line.ToString() : $"{line[..enough]}…";
    }
}
