using System.Globalization;
using Bilan.Model;

namespace Bilan.Reporting;

/// <summary>Links to lines of the sources, where the repository and the commit are known.</summary>
/// <param name="Repository">The repository's web address, or null.</param>
/// <param name="Commit">The commit that was read, or empty.</param>
internal sealed record SourceLinks(Uri? Repository, string Commit)
{
    /// <summary>The place in Markdown: a link where one can be made.</summary>
    public string To(SourceLocation location)
    {
        var place = location.Line == 0
            ? location.File
            : string.Create(CultureInfo.InvariantCulture, $"{location.File}, ligne {location.Line}");
        if (Repository is null || Commit.Length == 0)
            return $"**{MarkdownText.Of(place)}**";

        var path = string.Join('/', location.File.Split('/').Select(Uri.EscapeDataString));
        var line = location.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"#L{location.Line}");
        // GitHub shows a Markdown file laid out, where no line has a number, unless it is asked for the plain one.
        return $"[{MarkdownText.Of(place)}]({Repository.AbsoluteUri.TrimEnd('/')}/blob/{Uri.EscapeDataString(Commit)}/{path}?plain=1{line})";
    }
}
