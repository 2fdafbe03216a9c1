using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bilan.Model;

namespace Bilan.Auditing;

/// <summary>One page as a browser without scripts sees it, each element with its place in the file; knows no other page.</summary>
internal sealed class HtmlFile
{
    private static readonly HtmlParserOptions s_options = new() { IsKeepingSourceReferences = true };

    private readonly string _file;

    public HtmlFile(string file, string markup)
    {
        _file = file;
        Document = new HtmlParser(s_options).ParseDocument(markup);
    }

    public IHtmlDocument Document { get; }

    /// <summary>The address the page declares as its own, or empty.</summary>
    public string CanonicalAddress =>
        Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")?.Trim() ?? "";

    public SourceLocation WholeFile => SourceLocation.OfFile(_file);

    /// <summary>
    /// Where the element starts, or its nearest ancestor whose place is known: the parser adds elements that do not stand
    /// in the file, and keeps no place for an <c>svg</c>.
    /// </summary>
    public SourceLocation LocationOf(IElement element)
    {
        for (var written = element; written is not null; written = written.ParentElement)
        {
            if (written.SourceReference?.Position is { Line: > 0 } position)
                return new SourceLocation(_file, position.Line, position.Column);
        }

        return WholeFile;
    }

    public FrozenSet<string> Anchors() =>
        Document.QuerySelectorAll("[id]").Select(element => element.GetAttribute("id"))
            .Concat(Document.QuerySelectorAll("a[name]").Select(anchor => anchor.GetAttribute("name")))
            .OfType<string>()
            .ToFrozenSet(StringComparer.Ordinal);
}
