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
    public static Publication Publication { get; } = Assembled();

    /// <summary>Each edition whose official table is there, with the text that its pages are compared with.</summary>
    public static IEnumerable<(Edition Edition, string File)> OfficialTables =>
        from edition in Publication.Editions
        where edition.Info.HasOfficialTable
        let texts = Directory.EnumerateFiles(Repository.At($"data/{edition.Year}/source")).Where(SourceFiles.IsOfficialTable).ToList()
        select (edition, texts.Find(file => Path.GetFileName(file) == SourceFiles.ComparedTable) ?? texts.Single());

    private static Publication Assembled()
    {
        var bag = new DiagnosticBag();
        var report = Assembler.Assemble(Loader.Load(new SourceFolder(Repository.Root), bag), new(), Pictograms.Names, bag);
        return report is not null && !bag.HasErrors ? report.WithoutDrafts() : throw new InvalidOperationException(string.Join('\n', bag.Sorted().Select(TextPrinter.Line)));
    }
}
