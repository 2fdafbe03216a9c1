using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Recognises data about people in texts as they are shown: personal e-mail addresses, mobile numbers, numbers shaped like a NIR,
/// dates of birth. What <c>coordonnees_publiques</c> of <c>site.yml</c> names is public and passes.
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

    private static readonly SearchValues<char> s_signs = SearchValues.Create("0123456789@&%[(");

    /// <summary>From here on stand raised, bold and wide digits and letters, which <see cref="ShownText"/> reads like ours.</summary>
    private const char FirstDisguise = '\u2070';

    /// <summary>What is looked for, each where the text has what it cannot be without: most texts have a year or a number of people, and no more.</summary>
    private static readonly (Func<string, bool> MayBeIn, Regex Form, Func<SourceLocation, Diagnostic> Found)[] s_forms =
    [
        (text => text.Contains('@', StringComparison.Ordinal), Email(), Problems.PersonalEmail),
        (text => SpelledAt().IsMatch(text), SpelledEmail(), Problems.PersonalEmail),
        (text => HasDigits(text, 12), SocialSecurityNumber(), Problems.SocialSecurityNumber),
        (text => HasDigits(text, 10), Mobile(), Problems.MobileNumber),
        (text => HasDigits(text, 9), OtherMobile(), Problems.MobileNumber),
        (text => HasDigits(text, 3), DateOfBirth(), Problems.DateOfBirth),
    ];

    /// <summary>Reports what is in the tables, the texts and the front matters of all editions and pages.</summary>
    public static void Check(RawRecords raw, DiagnosticBag bag)
    {
        var allowed = raw.Site.Entries.Where(entry => entry.Key.Value == SiteFields.PublicContacts.Name).SelectMany(entry => TextsOf(entry.Value))
            .Select(text => Key(text.Value)).ToFrozenSet(StringComparer.Ordinal);
        Parallel.ForEach(TextsOf(raw), text => SafetyNet.Try(text.Location, bag, () => Check(text, allowed, bag)));
    }

    /// <summary>The text with every such datum replaced by « [masqué] », for reports that quote texts.</summary>
    public static string Mask(string text)
    {
        var masked = new StringBuilder(text.Length);
        var done = 0;
        foreach (var (start, end, _) in Find(text))
        {
            masked.Append(text, done, start - done).Append("[masqué]");
            done = end;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    private static void Check(SourceText text, FrozenSet<string> allowed, DiagnosticBag bag)
    {
        foreach (var (start, end, found) in Find(text.Value))
        {
            if (!allowed.Contains(Key(text.Value[start..end])))
                bag.Add(found(Place(text, start)));
        }
    }

    /// <summary>Whether the text is a mobile number and nothing else (of 14 digits with "0033 (0)"), whatever signs stand between them.</summary>
    private static bool IsMobile(string text) =>
        text.Count(char.IsAsciiDigit) is >= 10 and <= 14 && text.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && ValueReader.Dialled(text) is ['0', '6' or '7', ..] dialled && dialled.Length == 10 && dialled.All(char.IsAsciiDigit);

    private static bool HasDigits(string text, int least)
    {
        foreach (var sign in text)
        {
            if (char.IsDigit(sign) && --least == 0)
                return true;
        }

        return false;
    }

    /// <summary>Where each datum starts and ends in what was typed, in that order. None touches another.</summary>
    private static List<(int Start, int End, Func<SourceLocation, Diagnostic> Found)> Find(string text)
    {
        var all = new List<(int Start, int End, Func<SourceLocation, Diagnostic> Found)>();
        // Most texts have neither an "@" nor the digits of a number nor what stands for one; the expressions need not see those.
        if (!text.AsSpan().ContainsAny(s_signs) && !text.AsSpan().ContainsAnyInRange(FirstDisguise, char.MaxValue) && !HasDigits(text, 1) && !SpelledAt().IsMatch(text))
            return all;

        var shown = new ShownText(text);
        if (IsMobile(shown.Value))
            return [(0, text.Length, Problems.MobileNumber)];

        foreach (var (mayBeIn, form, found) in s_forms)
        {
            if (!mayBeIn(shown.Value))
                continue;

            foreach (var match in form.Matches(shown.Value).Where(match => !IsOfAService(match) && !match.Groups["other"].Success))
            {
                var (start, end) = (shown.TypedAt(match.Index), Math.Max(shown.TypedAt(match.Index + match.Length - 1) + 1, shown.TypedAt(match.Index + match.Length)));
                all.Add((start, end, found));
            }
        }

        var apart = new List<(int Start, int End, Func<SourceLocation, Diagnostic> Found)>();
        foreach (var found in all.OrderBy(found => found.Start))
        {
            if (apart.Count == 0 || apart[^1].End <= found.Start)
                apart.Add(found);
        }

        return apart;
    }

    /// <summary>The same for one contact however it is typed: the last nine digits of a number, an address in lower case.</summary>
    private static string Key(string contact)
    {
        const int withoutCountry = 9;
        var shown = SpelledDot().Replace(SpelledAt().Replace(new ShownText(contact).Value, "@"), ".");
        if (shown.Contains('@', StringComparison.Ordinal))
            return shown.Trim().ToLowerInvariant();

        var digits = string.Concat(shown.Where(char.IsAsciiDigit));
        return digits.Length <= withoutCountry ? digits : digits[^withoutCountry..];
    }

    private static IEnumerable<SourceText> TextsOf(RawRecords raw) =>
        TextsOf(new RawMap([.. raw.Site.Entries.Where(entry => entry.Key.Value != SiteFields.PublicContacts.Name)], raw.Site.Location)).Concat(new[] { raw.Structures, raw.Themes, raw.Audiences, raw.Neighbourhoods, raw.Acronyms, raw.Meanings, raw.UrgentHelp }
            .Concat(raw.Editions.SelectMany(edition => new[] { edition.Actions, edition.KeyFigures, edition.Corrections }))
            .OfType<RawTable>()
            .SelectMany(table => table.Rows)
            .SelectMany(row => row.Cells)
            .Concat(raw.Pages.Concat(raw.Editions.SelectMany(edition => edition.ActionTexts))
                .Concat(raw.Editions.Select(edition => edition.Edition).OfType<RawDocument>())
                .SelectMany(document => TextsOf(document.FrontMatter).Append(document.Body)))
            .Concat(raw.Editions.SelectMany(edition => edition.OfficialTable?.Rows ?? []).Select(row => new SourceText(row.Whole, row.Location))));

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
        match.Groups["name"] is { Success: true } name && name.Value.Split('.', '-', '_', '+', ' ').Any(s_servicesWords.Contains);

    /// <summary>Of the lengths that RFC 5321 (§ 4.5.3.1) allows, so that no text takes long to search; no password before a host.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d._%+-])(?<!//[^\s/@]{0,64}:)(?<name>[\p{L}\d._%+-]{1,64})@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    private const string At = @"(?:\s?[\[({<]\s?(?:at?|@|arobase?|chez)\s?[\])}>]\s?|\s(?:at|@|arobase?)\s|@\s?)";
    private const string Dot = @"(?:\.|\s?[\[({<]\s?(?:\.|point|dot)\s?[\])}>]\s?|\s(?:point|dot)\s)";

    /// <summary>An address in words: "marie point dupont at courriel point fr", "marie.dupont [at] courriel.fr".</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d._%+-])(?<!//[^\s/@]{0,64}:)(?<name>[\p{L}\d_%+-]{1,64}(?:" + Dot + @"[\p{L}\d_%+-]{1,64}){0,4})" + At + @"[\p{L}\d-]{1,63}(?:" + Dot + @"[\p{L}\d-]{1,63}){1,4}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpelledEmail();

    [GeneratedRegex(At, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpelledAt();

    [GeneratedRegex(Dot, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SpelledDot();

    /// <summary>Signs that people put between the digits of one number. A comma, a semicolon, a bar or the colon of an hour parts two numbers.</summary>
    private const string Gap = @"[^\p{L}\d,;:|+%€$&@#=<>]{0,3}";

    /// <summary>
    /// Ten digits whatever stands between them; each gap is short, so that the time grows with the text alone. Dates and landlines,
    /// which could lend their digits to one, are passed over first.
    /// </summary>
    [GeneratedRegex(
        @"(?<other>(?<!\d)(?:\d{1,2}[/.–-])?\d{1,2}[/.–-](?:19|20)\d{2}(?!\d|[/.–-]\d{4}(?!\d))|(?<!\d)(?:19|20)\d{2}[/.–-]\d{1,2}[/.–-]\d{1,2}(?!\d)"
        + @"|(?<![\d+])(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-589](?<sign>[\s.-]?)\d{2}(?:\k<sign>\d{2}){3}(?!\d))"
        + "|(?<![\\d+])(?:[(\\[](?=[+\\d]{2,5}[)\\]]))?(?:(?:\\+|0" + Gap + "0)" + Gap + "3" + Gap + "3" + Gap + "(?:0" + Gap + ")?|0" + Gap + ")[67](?:" + Gap + "\\d){8}(?!\\d)"
        + @"|(?<![\d+])0[67](?:(?:,\d{2}){4}|(?::\d{2}){4})(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    /// <summary>With the letter O for the zero; of the departments overseas (ARCEP: 262, 590, 594, 596) from abroad.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}\d+])[Oo][67](?:[\s.-]?\d{2}){4}(?!\d)|(?<![\d+])(?:\+|00)\s?(?:262|59[046])[\s.-]?(?:\(0\)[\s.-]?)?[67](?:[\s.-]?\d){8}(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OtherMobile();

    /// <summary>Sex, year, month, department (2A and 2B in Corsica), commune, order, and the key where it is given.</summary>
    [GeneratedRegex(
        @"(?<!\d)[1-478]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[ABab])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\s?\d)"
        + @"|(?<!\d)[1-478](?<sign>[._/·–-])\d{2}\k<sign>(?:0[1-9]|1[0-2]|[2-9]\d)\k<sign>(?:\d{2}|2[ABab])\k<sign>\d{3}\k<sign>\d{3}(?:[\s._/·–-]\d{2})?(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex SocialSecurityNumber();

    [GeneratedRegex(
        @"(?:\bn[ée](?:e|\(e\)|[·.]e)?s?(?:\s{1,9}à\s[\p{L}'’ -]{1,40}?)?\s{1,9}le|\bdate\s{1,9}(?:de\s{1,9})?naissance(?>[\s:]{0,20})(?:le)?)(?>[\s:]{0,9})(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s{1,9})?"
        + @"(?:(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}(?:er)?[\s/.-]{1,9}(?:\d{1,2}|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)[\s/.-]{1,9}\d{2,4})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateOfBirth();
}
