using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Recognises data about people in texts: personal e-mail addresses, mobile numbers, numbers shaped like a NIR, dates of birth.
/// The facts of <c>site.yml</c> are the publisher's own and are not searched.
/// </summary>
internal static partial class PersonalData
{
    /// <summary>What an address of a service starts with: <c>contact@</c>, <c>mairie.accueil@</c>, <c>service-jeunesse@</c>.</summary>
    private static readonly FrozenSet<string> s_servicesWords = new[]
    {
        "accueil", "administration", "animation", "asso", "association", "bonjour", "bureau", "cabinet", "ccas", "centre",
        "collectif", "comite", "communication", "conseil", "contact", "coordination", "courrier", "culture", "direction", "dpd",
        "dpo", "ecole", "education", "emploi", "equipe", "famille", "formation", "habitants", "hello", "info", "information",
        "informations", "infos", "inscription", "inscriptions", "jeunes", "jeunesse", "mairie", "maison", "mediatheque", "mission",
        "noreply", "numerique", "periscolaire", "pole", "prevention", "projet", "quartier", "rgpd", "secretariat", "service",
        "services", "sport", "sports", "standard", "support", "ville", "webmaster",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly (Regex Form, Func<SourceLocation, Diagnostic> Found)[] s_forms =
    [
        (Email(), Problems.PersonalEmail),
        (SocialSecurityNumber(), Problems.SocialSecurityNumber),
        (Mobile(), Problems.MobileNumber),
        (DateOfBirth(), Problems.DateOfBirth),
    ];

    /// <summary>Reports what is in the tables, the texts and the front matters of all editions and pages.</summary>
    public static void Check(RawRecords raw, DiagnosticBag bag) => Parallel.ForEach(TextsOf(raw), text => Check(text, bag));

    /// <summary>The text with every such datum replaced by « [masqué] », for reports that quote texts.</summary>
    public static string Mask(string text) =>
        s_forms.Aggregate(text, (masked, form) => form.Form.Replace(masked, match => IsOfAService(match) ? match.Value : "[masqué]"));

    private static void Check(SourceText text, DiagnosticBag bag)
    {
        // Most texts have neither an "@" nor the digits of a number; the expressions need not see those.
        if (text.IsEmpty || text.Value.AsSpan().IndexOfAnyInRange('0', '9') < 0 && !text.Value.Contains('@', StringComparison.Ordinal))
            return;

        foreach (var (form, found) in s_forms)
        {
            foreach (var match in form.Matches(text.Value).Where(match => !IsOfAService(match)))
                bag.Add(found(Place(text, match.Index)));
        }
    }

    private static IEnumerable<SourceText> TextsOf(RawRecords raw) =>
        new[] { raw.Structures, raw.Themes, raw.Audiences, raw.Acronyms, raw.Meanings, raw.UrgentHelp }
            .Concat(raw.Editions.SelectMany(edition => new[] { edition.Actions, edition.KeyFigures, edition.Corrections }))
            .OfType<RawTable>()
            .SelectMany(table => table.Rows)
            .SelectMany(row => row.Cells)
            .Concat(raw.Pages.Concat(raw.Editions.SelectMany(edition => edition.ActionTexts))
                .Concat(raw.Editions.Select(edition => edition.Edition).OfType<RawDocument>())
                .SelectMany(document => TextsOf(document.FrontMatter).Append(document.Body)))
            .Concat(raw.Editions.SelectMany(edition => edition.OfficialTable?.Rows ?? []).Select(row => new SourceText(row.Text, row.Location)));

    private static IEnumerable<SourceText> TextsOf(RawNode node) => node switch
    {
        RawScalar scalar => [new SourceText(scalar.Value, scalar.Location)],
        RawList list => list.Items.SelectMany(TextsOf),
        RawMap map => map.Entries.SelectMany(entry => TextsOf(entry.Value)),
        _ => [],
    };

    private static SourceLocation Place(SourceText text, int index)
    {
        var before = text.Value.AsSpan(0, index);
        var start = text.Location;
        return before.LastIndexOf('\n') is var lineStart and >= 0
            ? start with { Line = start.Line + before.Count('\n'), Column = index - lineStart }
            : start with { Column = start.Column + index };
    }

    private static bool IsOfAService(Match match) =>
        match.Groups["name"] is { Success: true } name && name.Value.Split('.', '-', '_', '+').Any(s_servicesWords.Contains);

    /// <summary>Of the lengths that RFC 5321 (§ 4.5.3.1) allows, so that no text takes long to search.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d._%+-])(?<name>[\p{L}\d._%+-]{1,64})@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\d+])(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[67](?:[\s.-]?\d{2}){4}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    /// <summary>Sex, year, month, department (2A and 2B in Corsica), commune, order, and the key where it is given.</summary>
    [GeneratedRegex(@"(?<!\d)[1-478]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[ABab])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\s?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex SocialSecurityNumber();

    [GeneratedRegex(
        @"(?:\bn[ée](?:e|\(e\)|[·.]e)?s?\s+le|\bdate\s+de\s+naissance\s*:?(?:\s+le)?)\s+\d{1,2}(?:er)?[\s/.-]+(?:\d{1,2}|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)[\s/.-]+\d{2,4}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateOfBirth();
}
