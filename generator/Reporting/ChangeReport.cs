using System.Globalization;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Reporting;

/// <summary>
/// What a proposal changes, in French and in Markdown for GitHub: actions, addresses, other files, then mistakes. Whatever the
/// sources hold, the text stays under <see cref="MaxLength"/> and each value can only be read.
/// </summary>
public static class ChangeReport
{
    /// <summary>A comment on GitHub may have 65,536 characters; what the workflow adds must fit too.</summary>
    public const int MaxLength = 62_000;

    private const int RoomForActions = 36_000;
    private const int RoomForAddresses = 4_000;
    private const int RoomForFiles = 3_000;
    private const int RoomForMistakes = 8_000;

    private static readonly (ActionChangeKind Kind, string Words)[] s_counted =
    [
        (ActionChangeKind.Added, "action ajoutée"),
        (ActionChangeKind.Changed, "action modifiée"),
        (ActionChangeKind.Moved, "action déplacée"),
        (ActionChangeKind.Withdrawn, "action retirée"),
        (ActionChangeKind.Unreadable, "action illisible"),
    ];

    /// <param name="repository">Where the sources can be seen, or null.</param>
    /// <param name="commit">The commit of <paramref name="after"/>, or empty.</param>
    public static string Write(SourceFolder before, SourceFolder after, Uri? baseUrl, Uri? repository, string commit)
    {
        var (old, now) = (SourceTree.Read(before, baseUrl), SourceTree.Read(after, baseUrl));
        var actions = new ActionComparison(old, now).Changes();
        var addresses = old.IsPublishable && now.IsPublishable ? AddressComparison.Of(old, now) : null;
        var files = FileComparison.Of(before, after);

        var report = new StringBuilder("## Ce que change cette proposition\n\n");
        foreach (var line in Summary(actions, addresses, files, old, now))
            report.Append(CultureInfo.InvariantCulture, $"- {line}\n");
        WriteAll(ActionSections.Of(actions), report, RoomForActions);
        WriteAll(AddressSections(addresses), report, RoomForAddresses);
        WriteAll([new ReportSection("Autres fichiers", [.. files.Select(file => $"- {MarkdownText.Of(file.File)} : {file.State}\n")])], report, RoomForFiles);
        foreach (var section in MistakeSections.Of(now.Findings, old.Findings, new SourceLinks(repository, commit)))
            section.Write(report, RoomForMistakes);
        return report.ToString();
    }

    private static void WriteAll(IEnumerable<ReportSection> sections, StringBuilder report, int room)
    {
        foreach (var section in sections)
            room -= section.Write(report, room);
    }

    private static IEnumerable<string> Summary(
        ImmutableArray<ActionChange> actions, AddressComparison? addresses, ImmutableArray<FileComparison> files, SourceTree old, SourceTree now)
    {
        var counts = s_counted
            .Select(counted => (Count: actions.Count(change => change.Kind == counted.Kind), counted.Words))
            .Where(pair => pair.Count > 0)
            .Select(pair => FrenchCount.Of(pair.Count, pair.Words))
            .ToList();
        if (counts.Count > 0)
            yield return string.Join(", ", counts);
        else
            yield return files.IsEmpty ? "Rien ne change dans les textes et les tableaux." : "Aucune action ne change.";

        if (addresses is null)
            yield return "Les adresses des pages seront comparées quand il n'y aura plus d'erreur.";
        else if (!addresses.Lost.IsEmpty)
            yield return $"**{FrenchCount.Of(addresses.Lost.Length, "adresse perdue")}** : des liens ne mèneraient plus nulle part.";

        yield return Verdict(now);
        var warnings = now.Findings.Count(finding => finding.Severity != Severity.Error);
        var remaining = warnings - MistakeSections.NewWarnings(now.Findings, old.Findings).Length;
        if (remaining > 0)
            yield return $"{FrenchCount.Of(remaining, "avertissement")} déjà là avant cette proposition, non {(remaining > 1 ? "répétés" : "répété")} ici.";
    }

    private static string Verdict(SourceTree now) =>
        now.Findings.Count(finding => finding.Severity == Severity.Error) is var errors and > 0
            ? $"**{FrenchCount.Of(errors, "erreur")} à corriger** avant de pouvoir publier."
            : "Aucune erreur : cette proposition peut être publiée.";

    private static IEnumerable<ReportSection> AddressSections(AddressComparison? addresses)
    {
        if (addresses is null)
            yield break;

        yield return new ReportSection("Adresses ajoutées", [.. addresses.Added.Select(path => $"- `{path}`\n")]);
        yield return new ReportSection("Adresses redirigées", [.. addresses.Redirected.Select(move => $"- `{move.From}` mène maintenant à `{move.To}`\n")]);
        yield return new ReportSection("Adresses perdues", [.. addresses.Lost.Select(path => $"- `{path}`\n")])
        {
            Introduction = "Une adresse publiée doit toujours répondre. Si la page a seulement changé d'identifiant, écrivez son adresse dans le champ « anciennes\\_adresses » de la nouvelle fiche.",
        };
    }
}

/// <summary>Numbers with their words: "1 action ajoutée", "3 actions ajoutées", "1re", "2e".</summary>
internal static class FrenchCount
{
    /// <param name="words">In the singular; each takes an "s" in the plural.</param>
    public static string Of(int count, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count > 1 ? string.Join(' ', words.Split(' ').Select(word => word + "s")) : words)}");

    /// <summary>A rank, in the feminine.</summary>
    public static string Rank(int rank) => rank == 1 ? "1re" : string.Create(CultureInfo.InvariantCulture, $"{rank}e");
}
