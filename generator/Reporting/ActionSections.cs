using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Bilan.Assembling;

namespace Bilan.Reporting;

/// <summary>Writes what becomes of actions in Markdown, one section for each kind of change.</summary>
internal static class ActionSections
{
    private const int TitleLength = 200;

    public static IEnumerable<ReportSection> Of(ImmutableArray<ActionChange> changes)
    {
        yield return Section("Actions ajoutées", ActionChangeKind.Added, change => $"- {Name(change)} : `{change.Address}`\n");
        yield return Section("Actions modifiées", ActionChangeKind.Changed, Changed) with
        {
            Introduction = "Dans les textes, les mots <del>barrés</del> sont retirés et les mots <ins>soulignés</ins> sont ajoutés.",
        };
        yield return Section("Actions déplacées dans le tableau", ActionChangeKind.Moved, change =>
            $"- {Name(change)} : de la {FrenchCount.Rank(change.Ranks.Before)} à la {FrenchCount.Rank(change.Ranks.After)} place\n");
        yield return Section("Actions retirées", ActionChangeKind.Withdrawn, change =>
            $"- {Name(change)} : « {MarkdownText.Shortened(change.Reason, TitleLength)} ». Sa page, `{change.Address}`, ne dira plus que cela.\n");
        yield return Section("Actions remises en ligne", ActionChangeKind.Restored, change => $"- {Name(change)} : `{change.Address}`\n");
        yield return Section("Actions supprimées", ActionChangeKind.Deleted, change => $"- {Name(change)} : `{change.Address}`\n");
        yield return Section("Actions dont la ligne et le fichier sont séparés", ActionChangeKind.Incomplete, change => $"- {Name(change)} : `{change.Address}`\n") with
        {
            Introduction = "La ligne du tableau ou le fichier a été supprimé, ou n'a plus le même identifiant. L'erreur indiquée plus bas dit quoi faire.",
        };
        yield return Section("Actions qui ne peuvent plus être lues", ActionChangeKind.Unreadable, change => $"- {Name(change)}\n") with
        {
            Introduction = "Leur fichier contient une erreur, indiquée plus bas.",
        };

        ReportSection Section(string heading, ActionChangeKind kind, Func<ActionChange, string> write)
        {
            var ofKind = changes.Where(change => change.Kind == kind).ToList();
            return new ReportSection(string.Create(CultureInfo.InvariantCulture, $"{heading} ({ofKind.Count})"), ofKind.Count, ofKind.Select(write));
        }
    }

    private static string Name(ActionChange change)
    {
        var structure = change.Structure.Length == 0 ? "" : $", {MarkdownText.Shortened(change.Structure, TitleLength)}";
        return string.Create(CultureInfo.InvariantCulture, $"**{MarkdownText.Shortened(change.Title, TitleLength)}**{structure} ({change.Year})");
    }

    private static string Changed(ActionChange change) => $"- {Name(change)}\n\n{FieldChanges.Write(change.Fields)}";
}

/// <summary>Writes the fields of a record that change: short values in a table, texts word by word below it.</summary>
internal static class FieldChanges
{
    /// <summary>A value longer than this is shown word by word.</summary>
    private const int ShortValue = 100;

    /// <summary>Fields that are shown word by word however short their values are.</summary>
    private static readonly Field[] s_long = [ActionFields.Summary, ActionFields.Description, ActionFields.KeyFigures];

    public static string Write(ImmutableArray<FieldChange> fields)
    {
        var entry = new StringBuilder();
        var brief = fields.Where(IsShort).ToList();
        if (brief.Count > 0)
        {
            entry.Append("  | champ | avant | après |\n  |---|---|---|\n");
            foreach (var field in brief)
                entry.Append(CultureInfo.InvariantCulture, $"  | {FieldNames.Of(field.Field)} | {Cell(field.Before)} | {Cell(field.After)} |\n");
            entry.Append('\n');
        }

        foreach (var field in fields.Where(field => !IsShort(field)))
            entry.Append(CultureInfo.InvariantCulture, $"  {FieldNames.Of(field.Field)} : {TextChange.Write(field.Before, field.After)}\n\n");
        return entry.ToString();
    }

    private static bool IsShort(FieldChange field) =>
        !s_long.Contains(field.Field) && field.Before.Length <= ShortValue && field.After.Length <= ShortValue;

    private static string Cell(string value) => value.Length == 0 ? "*(vide)*" : MarkdownText.Of(value);
}

/// <summary>What a coordinator calls the fields of a record.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<Field, string> s_names = new Dictionary<Field, string>
    {
        [ActionFields.Themes] = "thèmes",
        [ActionFields.PostponedTo] = "reportée en",
        [ActionFields.Summary] = "résumé",
        [ActionFields.Description] = "texte",
        [CommonFields.FormerAddresses] = "anciennes adresses",
        [CommonFields.Presentation] = "présentation",
        [StructureFields.Telephone] = "téléphone",
        [StructureFields.CheckedOn] = "vérifié le",
        [StructureFields.FormerNames] = "noms précédents",
        [StructureFields.ReplacedBy] = "remplacée par",
        [ActionFields.Where] = "où",
        [ActionFields.Ages] = "âges",
        [UrgentHelpFields.Themes] = "thèmes",
        [UrgentHelpFields.Telephone] = "téléphone",
        [CorrectionFields.PublishedText] = "texte publié",
        [EditionFields.UpdatedOn] = "mise à jour",
        [SiteFields.Repository] = "dépôt",
        [SiteFields.Publisher] = "éditeur",
        [SiteFields.PublisherAddress] = "adresse de l'éditeur",
        [SiteFields.PublisherTelephone] = "téléphone de l'éditeur",
        [SiteFields.Host] = "hébergeur",
        [SiteFields.HostAddress] = "adresse de l'hébergeur",
        [SiteFields.DataLicence] = "licence des données",
        [SiteFields.Accessibility] = "état de l'accessibilité",
        [SiteFields.AccessibilityAuditedOn] = "date de l'audit d'accessibilité",
    }.ToFrozenDictionary();

    public static string Of(Field field) => s_names.GetValueOrDefault(field, field.Name.Replace('_', ' '));
}
