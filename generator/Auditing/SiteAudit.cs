using System.Collections.Frozen;
using Bilan.Diagnostics;

namespace Bilan.Auditing;

/// <summary>
/// Reads a finished site and reports what is wrong with it: what a reader, a browser or a printer would meet.
/// It knows nothing of the records the site was made from, so it judges any static site alike; style sheets and scripts
/// are checked for being there, not read.
/// </summary>
public static class SiteAudit
{
    /// <summary>
    /// Examines every <c>.html</c> file below <paramref name="folder"/>. Findings are located by files relative to that
    /// folder. A folder without a page is itself a finding: an audit of nothing must not pass for a good one.
    /// </summary>
    /// <returns>How many pages were examined.</returns>
    public static int Run(string folder, DiagnosticBag bag)
    {
        var files = AuditedFiles.In(folder);
        if (files.Pages.IsEmpty)
        {
            bag.Add(Problems.NoPageToAudit(folder));
            return 0;
        }

        var pages = new AuditedPage[files.Pages.Length];
        Parallel.For(0, pages.Length, page => pages[page] = Examine(folder, files.Pages[page], bag));

        var links = new LinkResolver(files, SiteAddress.Of(pages), pages);
        Parallel.ForEach(pages, page => LinkChecks.Run(page, links, bag));
        return pages.Length;
    }

    /// <summary>All that can be said of one page without the others; the parsed document is dropped on return.</summary>
    private static AuditedPage Examine(string folder, string file, DiagnosticBag bag)
    {
        if (HtmlFile.Read(file, Text(new FileInfo(Path.Combine(folder, file)))) is not { } document)
        {
            bag.Add(Problems.NestedTooDeep(file));
            return new AuditedPage(file, "", FrozenSet<string>.Empty, []);
        }

        DocumentChecks.Run(document, bag);
        HeadingChecks.Run(document, bag);
        PolicyChecks.Run(document, bag);
        TypographyChecks.Run(document, bag);
        return new AuditedPage(file, document.CanonicalAddress, document.Anchors(), LinkCollector.LinksOf(document));
    }

    /// <summary>What has no length is empty, or a pipe or a device, which would be waited for or never end.</summary>
    private static string Text(FileInfo file) => file.Length == 0 ? "" : File.ReadAllText(file.FullName);
}
