using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bilan.Assembling;

/// <summary>
/// Turns Markdown into markup that is safe to publish: raw HTML, images and links of unknown kinds are refused with their place,
/// and the words get French typography. The only class that knows Markdig.
/// </summary>
/// <param name="topHeading">The level that the page leaves for the highest heading of a text, 2 to 6.</param>
internal sealed class MarkdownRenderer(int topHeading, DiagnosticBag bag)
{
    /// <summary>CommonMark and nothing else; an extension is named here when a text needs it, never all of them at once.</summary>
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    /// <returns>The text, and its links to pages of the site, which only the whole publication can check.</returns>
    public (RichText Text, ImmutableArray<SourceText> InternalLinks) Render(SourceText markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown.Value))
            return (RichText.Empty, []);

        var document = Markdown.Parse(markdown.Value, s_pipeline);
        var links = ImmutableArray.CreateBuilder<SourceText>();
        var words = new StringBuilder(markdown.Value.Length);
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
                    CheckLink(link.Url ?? "", At(markdown, link), links);
                    break;
                case AutolinkInline { IsEmail: false } link:
                    CheckLink(link.Url, At(markdown, link), links);
                    break;
                case HeadingBlock heading:
                    heading.Level = Math.Min(6, Math.Max(heading.Level, 2) - 2 + topHeading);
                    break;
                case LiteralInline literal:
                    literal.Content = new Markdig.Helpers.StringSlice(FrenchTypography.Apply(literal.Content.ToString()));
                    words.Append(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    if (TextRules.IndexOfForbidden(entity.Transcoded.AsSpan()) is var forbidden and >= 0)
                        bag.Add(Problems.ForbiddenCharacter(At(markdown, entity), entity.Transcoded.AsSpan()[forbidden]));
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case LineBreakInline:
                case LeafBlock when words.Length > 0:
                    words.Append(' ');
                    break;
            }
        }

        return (new RichText(new Html(ToMarkup(document)), words.ToString().Trim(), markdown.Value.Trim('\n').TrimEnd()), links.ToImmutable());
    }

    private static string ToMarkup(MarkdownDocument document)
    {
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        // HTML is refused above; without its renderers it could not pass even if a later change forgot to.
        renderer.ObjectRenderers.RemoveAll(part => part is HtmlBlockRenderer or HtmlInlineRenderer);
        renderer.Render(document);
        return writer.ToString().TrimEnd('\n');
    }

    private void CheckLink(string target, SourceLocation location, ImmutableArray<SourceText>.Builder internalLinks)
    {
        if (target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal))
            internalLinks.Add(new SourceText(target, location));
        else if (!Uri.TryCreate(target, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "mailto" or "tel"))
            bag.Add(Problems.LinkNotAllowed(location, target));
    }

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
