using System.Globalization;
using System.Text;
using Bilan.Loading;

namespace Bilan.Reporting;

/// <summary>
/// What a proposal changes, in French and in Markdown for GitHub: actions, other records, addresses, files, then mistakes. Whatever the
/// sources hold, the text stays under <see cref="MaxLength"/> and each value can only be read.
/// </summary>
public static class ChangeReport
{
    /// <summary>A comment on GitHub may have 65,536 characters; what the workflow adds must fit too.</summary>
    public const int MaxLength = 62_000;

    private const int RoomForActions = 26_000;
    private const int RoomForRecords = 8_000;
    private const int RoomForPages = 2_000;
    private const int RoomForAddresses = 4_000;
    private const int RoomForFiles = 3_000;
    private const int RoomForMistakes = 8_000;

    /// <param name="repository">Where the sources can be seen, or null.</param>
    /// <param name="commit">The commit of <paramref name="after"/>, or empty.</param>
    public static string Write(SourceFolder before, SourceFolder after, Uri? baseUrl, Uri? repository, string commit)
    {
        var change = new TreeComparison(SourceTree.Read(before, baseUrl), SourceTree.Read(after, baseUrl));
        var report = new StringBuilder("## Ce que change cette proposition\n\n");
        foreach (var line in new ChangeSummary(change).Lines())
            report.Append(CultureInfo.InvariantCulture, $"- {line}\n");
        WriteAll([PreviewPages.Of(change)], report, RoomForPages);
        WriteAll(change.Openings.Select(opening => opening.Section).Concat(ActionSections.Of(change.OtherActions)), report, RoomForActions);
        WriteAll(RecordSections.Of(change.Records), report, RoomForRecords);
        WriteAll(AddressSections(change.Addresses), report, RoomForAddresses);
        WriteAll([new ReportSection("Autres fichiers", [.. change.Files.Select(file => $"- {MarkdownText.Of(file.File)} : {file.State}\n")])], report, RoomForFiles);
        foreach (var section in MistakeSections.Of(change.After.Findings, change.Before.Findings, new SourceLinks(repository, commit)))
            section.Write(report, RoomForMistakes);
        return report.ToString();
    }

    private static void WriteAll(IEnumerable<ReportSection> sections, StringBuilder report, int room)
    {
        foreach (var section in sections)
            room -= section.Write(report, room);
    }

    private static IEnumerable<ReportSection> AddressSections(AddressComparison? addresses)
    {
        if (addresses is null)
            yield break;

        yield return new ReportSection("Adresses ajoutées", [.. addresses.Added.Select(path => $"- `{path}`\n")]);
        yield return new ReportSection("Adresses redirigées", [.. addresses.Redirected.Select(move => $"- `{move.From}` mène maintenant à `{move.To}`\n")]);
        yield return new ReportSection("Adresses perdues", [.. addresses.Lost.Select(path => $"- `{path}`\n")])
        {
            Introduction = "Une adresse publiée doit toujours répondre. Si la page a seulement changé d'identifiant, écrivez son adresse dans le champ « anciennes\\_adresses » de la nouvelle fiche. Si une action est retirée exprès, remettez sa fiche avec la raison dans le champ « retiree ».",
        };
    }
}
