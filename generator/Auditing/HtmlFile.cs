using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bilan.Model;

namespace Bilan.Auditing;

/// <summary>One page as a browser without scripts sees it, each element with its place in the file; knows no other page.</summary>
internal sealed class HtmlFile
{
    private readonly string _file;

    private HtmlFile(string file, IHtmlDocument document)
    {
        _file = file;
        Document = document;
    }

    public IHtmlDocument Document { get; }

    /// <summary>Null for a page whose elements stand inside each other by the hundred: thousands would hold up the parser for minutes.</summary>
    public static HtmlFile? Read(string file, string markup)
    {
        try
        {
            var options = new HtmlParserOptions { IsKeepingSourceReferences = true, OnCreated = new NestingGuard().Check };
            return new HtmlFile(file, new HtmlParser(options).ParseDocument(markup));
        }
        catch (NestingGuard.TooDeepException)
        {
            return null;
        }
    }

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
