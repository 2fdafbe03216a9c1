using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>
/// Writes links to the pages on which the sources are edited, laid out as GitHub does ("Creating an issue from a URL query",
/// and the <c>edit</c> and <c>new</c> pages of a file). Knows nothing of the site's own pages.
/// </summary>
public sealed class SourceLinks(Uri repository, string branch)
{
    /// <summary>The issue forms of <c>.github/ISSUE_TEMPLATE</c> that pages lead to, and the fields that they fill in.</summary>
    public const string ErrorForm = "signaler-une-erreur.yml";
    public const string ErrorPageField = "page";

    /// <summary>Null where the publisher names no repository: then no link is shown.</summary>
    public static SourceLinks? Of(SiteInfo site) =>
        site.Repository is { } repository ? new(repository, site.Branch) : null;

    /// <summary>The editor on the file of a record; on its line, where the file holds several.</summary>
    public string Edit(SourceLocation place)
    {
        var address = $"{Root}/edit/{Path(branch)}/{Path(place.File)}";
        return place.Line > 0 && !place.File.EndsWith(".md", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{address}#L{place.Line}")
            : address;
    }

    /// <summary>
    /// The page that creates a file. Its query takes <c>filename</c>, the whole path, which may name folders that do not exist
    /// yet, and <c>value</c>.
    /// </summary>
    public string NewFilePage => $"{Root}/new/{Path(branch)}";

    /// <summary>The same page with the path and the content filled in.</summary>
    public string NewFile(string path, string content) =>
        $"{NewFilePage}?filename={Uri.EscapeDataString(path)}&value={Uri.EscapeDataString(content)}";

    /// <summary>The form that reports an error on a page, with its name and address filled in.</summary>
    public string ReportError(string pageTitle, string pageAddress) =>
        $"{Root}/issues/new?template={ErrorForm}&title={Uri.EscapeDataString($"Erreur : {pageTitle}")}&{ErrorPageField}={Uri.EscapeDataString(pageAddress)}";

    private string Root => repository.AbsoluteUri.TrimEnd('/');

    private static string Path(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
