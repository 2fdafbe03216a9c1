using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Harness;

/// <summary>
/// The repository's own records as the program publishes them. Coordinators change them, so a test counts what is published against
/// these, or chooses its subject among them by what it is, and pins no name and no figure of today.
/// </summary>
internal static class RealRecords
{
    private static readonly RawRecords s_raw = Loader.Load(new SourceFolder(Repository.Root), new DiagnosticBag());

    public static Publication Publication { get; } = Assembled();

    /// <summary>Each edition whose official table is there, with the text that its pages are compared with.</summary>
    public static IEnumerable<(Edition Edition, RawOfficialTable Table)> OfficialTables =>
        from edition in Publication.Editions
        from raw in s_raw.Editions
        where raw.Year == edition.Year && raw.OfficialTable is not null
        select (edition, raw.OfficialTable);

    private static Publication Assembled()
    {
        var bag = new DiagnosticBag();
        var report = Assembler.Assemble(s_raw, new(), Pictograms.Names, bag);
        return report is not null && !bag.HasErrors ? report.WithoutDrafts() : throw new InvalidOperationException(string.Join('\n', bag.Sorted().Select(TextPrinter.Line)));
    }
}
