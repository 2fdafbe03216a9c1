using Bilan.Diagnostics;

namespace Bilan.Auditing;

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
