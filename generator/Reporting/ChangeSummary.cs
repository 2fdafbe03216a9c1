using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Reporting;

/// <summary>The first lines of the report: how much changes, and whether it can be published.</summary>
internal sealed class ChangeSummary(TreeComparison change)
{
    private static readonly (ActionChangeKind Kind, string Words)[] s_counted =
    [
        (ActionChangeKind.Added, "action ajoutée"),
        (ActionChangeKind.Changed, "action modifiée"),
        (ActionChangeKind.Moved, "action déplacée"),
        (ActionChangeKind.Withdrawn, "action retirée"),
        (ActionChangeKind.Restored, "action remise"),
        (ActionChangeKind.Deleted, "action supprimée"),
        (ActionChangeKind.Incomplete, "action incomplète"),
        (ActionChangeKind.Unreadable, "action illisible"),
    ];

    public IEnumerable<string> Lines()
    {
        foreach (var line in Comparison().Concat(PublishedEditionChange.Sentences(change)).Concat(change.Openings.Select(opening => opening.Summary)))
            yield return line;

        var opened = change.Openings.Select(opening => opening.Year).ToHashSet();
        var counts = s_counted
            .Select(counted => (Count: change.Actions.Count(action => action.Kind == counted.Kind && !(counted.Kind == ActionChangeKind.Added && opened.Contains(action.Year))), counted.Words))
            .Where(pair => pair.Count > 0)
            .Select(pair => FrenchCount.Of(pair.Count, pair.Words))
            .ToList();
        if (counts.Count > 0)
            yield return string.Join(", ", counts);
        else if (opened.Count == 0)
            yield return change.Files.IsEmpty && change.Records.IsEmpty ? "Rien ne change dans les textes et les tableaux." : "Aucune action ne change.";
        foreach (var (title, changes) in change.Records)
            yield return $"{title} : {FrenchCount.Of(changes.Length, "changement")}";

        if (change.Addresses is null)
            yield return "Les adresses des pages seront comparées quand il n'y aura plus d'erreur.";
        else if (!change.Addresses.Lost.IsEmpty)
            yield return $"**{FrenchCount.Of(change.Addresses.Lost.Length, "adresse perdue")}** : des liens ne mèneraient plus nulle part.";
        yield return Verdict();
        if (KnownWarnings() is var known and > 0)
            yield return $"{FrenchCount.Of(known, "avertissement")} déjà là avant cette proposition, non {(known > 1 ? "répétés" : "répété")} ici.";
    }

    /// <summary>First of all, since no other check sees it: what the texts are compared with is itself changed.</summary>
    private IEnumerable<string> Comparison()
    {
        foreach (var (year, reason) in change.NoLongerCompared)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"**Les textes de {year} ne seraient plus comparés à un tableau officiel** : il n'y en aurait plus")
                + (reason.Length > 0 ? $" (« {MarkdownText.Of(reason)} »)" : "") + ". Rien ne garantirait plus qu'ils sont publiés mot pour mot.";
        }

        var tables = change.Before.Editions.Concat(change.After.Editions).Select(edition => edition.OfficialTable).ToHashSet();
        foreach (var file in change.Files.Where(file => SourceFiles.IsInSource(file.File) && !SourceFiles.IsFingerprints(file.File)))
        {
            if (tables.Contains(file.File))
                yield return $"**Le tableau officiel change** : {MarkdownText.Of(file.File)} est {file.State}. Les textes publiés sont comparés à lui ; vérifiez-le d'abord.";
            else
                yield return $"**Un fichier reçu change** : {MarkdownText.Of(file.File)} est {file.State}. Les textes publiés ne sont pas comparés à lui.";
        }
    }

    private string Verdict()
    {
        if (change.After.Findings.Count(finding => finding.Severity == Severity.Error) is var errors and > 0)
            return $"**{FrenchCount.Of(errors, "erreur")} à corriger** avant de pouvoir publier.";
        if (change.LosesTable)
            return "**Cette proposition ne peut pas être publiée** : des textes perdraient leur tableau officiel. Remettez-le, ou dites pourquoi dans le champ « sans_tableau » de edition.md.";
        return change.Addresses is { Lost.IsEmpty: false }
            ? "**Cette proposition ne peut pas être publiée** : une adresse en ligne doit toujours répondre. Le remède est plus bas."
            : "Aucune erreur : cette proposition peut être publiée.";
    }

    private int KnownWarnings() =>
        change.After.Findings.Count(finding => finding.Severity != Severity.Error)
        - MistakeSections.NewWarnings(change.After.Findings, change.Before.Findings).Length;
}
