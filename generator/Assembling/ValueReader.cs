using System.Collections.Frozen;
using System.Globalization;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads dates, years, numbers, telephones and addresses as French people write them; reports what is none.</summary>
internal static partial class ValueReader
{
    private const string About = "environ ";
    private const int GroupOfThousands = 3;

    /// <summary>Numbers of emergencies have two or three digits.</summary>
    private const int LongestEmergency = 3;

    /// <summary>Far more than a town counts, and few enough digits for sums.</summary>
    private const decimal Largest = 1_000_000_000_000_000;

    /// <summary>A date written <c>2026-11-22</c>.</summary>
    public static DateOnly? Date(SourceText text, DiagnosticBag bag)
    {
        if (text.IsEmpty)
            return null;
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        bag.Add(Problems.BadDate(text.Location, text.Value));
        return null;
    }

    /// <summary>A year of four digits.</summary>
    public static int? Year(SourceText text, DiagnosticBag bag)
    {
        if (text.IsEmpty)
            return null;
        if (text.Value.Length == 4 && int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;

        bag.Add(Problems.BadYear(text.Location, text.Value));
        return null;
    }

    /// <summary>Reports a row that says it is of another year than its table.</summary>
    public static void CheckYear(SourceText text, int expected, DiagnosticBag bag)
    {
        if (Year(text, bag) is { } year && year != expected)
            bag.Add(Problems.RowOfAnotherYear(text.Location, text.Value, expected));
    }

    /// <summary>A number with a decimal comma and optional spaces between thousands, maybe after "environ"; a decimal point where it can be nothing else.</summary>
    public static (decimal Value, bool IsApproximate)? Number(SourceText text, DiagnosticBag bag)
    {
        var approximate = text.Value.StartsWith(About, StringComparison.OrdinalIgnoreCase);
        var typed = approximate ? text.Value[About.Length..] : text.Value;
        var digits = string.Concat(typed.Where(c => c is not (' ' or '\u00A0' or '\u202F')));
        if (HasSpacesBetweenThousandsOnly().IsMatch(typed)
            && !MayBeThousands(digits)
            && decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value <= Largest)
            return (WithoutTrailingZeros(value), approximate);

        bag.Add(Problems.BadNumber(text.Location, text.Value));
        return null;
    }

    /// <summary>"12 5" is two numbers, or a slip: it is not 125.</summary>
    [GeneratedRegex(@"^\s*(?:\S+|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?:[.,]\d+)?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex HasSpacesBetweenThousandsOnly();

    /// <summary>The same number with the same digits, however it was typed: a decimal remembers 12,50.</summary>
    private static decimal WithoutTrailingZeros(decimal value) =>
        decimal.Parse(value.ToString("0.############################", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>2.500 is two thousand five hundred for some people and two and a half for machines; 12.5 is the same for all.</summary>
    private static bool MayBeThousands(string digits) =>
        digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
        && (point != digits.LastIndexOf('.') || digits.Contains(',', StringComparison.Ordinal) || digits.Length - point - 1 == GroupOfThousands);

    /// <summary>A web address with its scheme, http or https.</summary>
    public static Uri? WebAddress(SourceText text, DiagnosticBag bag)
    {
        if (text.IsEmpty)
            return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            return uri;

        bag.Add(Problems.BadWebAddress(text.Location, text.Value));
        return null;
    }

    /// <summary>The same of a page of another site, to which readers are led: nobody signs in there as somebody else.</summary>
    public static Uri? AddressElsewhere(SourceText text, DiagnosticBag bag)
    {
        var address = WebAddress(text, bag);
        if (address is null || !HasPassword(address))
            return address;

        bag.Add(Problems.AddressWithPassword(text.Location));
        return null;
    }

    /// <summary>Whether a web address says as whom one signs in there: <c>https://marie:secret@exemple.fr/</c>.</summary>
    public static bool HasPassword(Uri address) => address.Scheme is "https" or "http" && address.UserInfo.Length > 0;

    /// <summary>The number without the signs between its digits, from within the country.</summary>
    public static string Dialled(string number) => InternationalCode().Replace(TelephoneSigns().Replace(number, ""), "0");

    /// <summary>A French number, however it was typed: in pairs as people read it, or a short one as it is. 17 and 112 are no structure's.</summary>
    public static string Telephone(SourceText text, DiagnosticBag bag)
    {
        var digits = Dialled(text.Value);
        if (ShortForm().IsMatch(digits) && digits.Length > LongestEmergency)
            return digits;
        if (LongForm().IsMatch(digits))
            return string.Join(' ', digits.Chunk(2).Select(pair => new string(pair)));

        if (!text.IsEmpty)
            bag.Add(Problems.BadTelephone(text.Location, text.Value));
        return "";
    }

    /// <summary>A number that is the same all over the country: 17, 112, 3919.</summary>
    public static string ShortNumber(SourceText text, DiagnosticBag bag)
    {
        var digits = TelephoneSigns().Replace(text.Value, "");
        if (text.IsEmpty || ShortForm().IsMatch(digits))
            return digits;

        bag.Add(Problems.NotANationalNumber(text.Location, text.Value));
        return "";
    }

    /// <summary>An e-mail address alone, of a host that the world can reach.</summary>
    public static string Email(Record record, TextField field, DiagnosticBag bag)
    {
        var text = record.Text(field);
        if (text.IsEmpty || (MailAddress.TryCreate(text.Value, out var mail) && mail.Address == text.Value && mail.Host.Contains('.', StringComparison.Ordinal)))
            return text.Value;

        bag.Add(Problems.BadEmail(text.Location, field.Name, text.Value));
        return "";
    }

    [GeneratedRegex(@"[\s.()-]")]
    private static partial Regex TelephoneSigns();

    [GeneratedRegex("^(?:\\+|00)330?")]
    private static partial Regex InternationalCode();

    /// <summary>Short numbers of the national plan (ARCEP): 15, 119, 3919, 116 117.</summary>
    [GeneratedRegex("^(?:1[0-9]{1,2}|[13][0-9]{3}|11[68][0-9]{3})$")]
    private static partial Regex ShortForm();

    [GeneratedRegex("^0[1-9][0-9]{8}$")]
    private static partial Regex LongForm();

    /// <summary>Whether a field says "oui".</summary>
    public static bool YesNo(Record record, TextField field, DiagnosticBag bag) => Word(record, field, s_yesNo, bag);

    private static readonly FrozenDictionary<string, bool> s_yesNo =
        new Dictionary<string, bool> { ["oui"] = true, ["non"] = false }.ToFrozenDictionary();

    /// <summary>One of the words that a field accepts; the default where the field is empty or wrong.</summary>
    public static T Word<T>(Record record, TextField field, IReadOnlyDictionary<string, T> accepted, DiagnosticBag bag)
        where T : struct
    {
        var text = record.Text(field);
        if (text.IsEmpty || accepted.TryGetValue(text.Value, out var value))
            return text.IsEmpty ? default : accepted[text.Value];

        bag.Add(Problems.NotAccepted(text.Location, field.Name, text.Value, Nearest.To(text.Value, accepted.Keys), accepted.Keys));
        return value;
    }
}

/// <summary>Reads the addresses at which a record says that it was published before. Whether they are free is for <see cref="AddressClaims"/>.</summary>
internal static class FormerAddressReader
{
    private const int LongestAddress = 200;
    private const int LongestName = 100;

    public static ImmutableArray<FormerAddress> Read(Record record, DiagnosticBag bag)
    {
        var addresses = ImmutableArray.CreateBuilder<FormerAddress>();
        foreach (var item in record.DistinctList(CommonFields.FormerAddresses, bag))
        {
            // A page is a folder; a name with a dot is that of a file, whose place another file of the site may need.
            if (PagePath.TryParse(item.Value, out var path) && path.IsFolder && !item.Value.Contains('.', StringComparison.Ordinal) && CanBeWritten(item.Value))
                addresses.Add(new FormerAddress(path, item.Location));
            else
                bag.Add(Problems.BadSiteAddress(item.Location, item.Value));
        }

        return addresses.ToImmutable();
    }

    /// <summary>As a folder of every system: Windows has paths of 260 characters, others names of 255.</summary>
    private static bool CanBeWritten(string address) =>
        address.Length <= LongestAddress && address.Split('/') is var names && !Array.Exists(names, name => name.Length > LongestName || Slug.IsReservedName(name));
}

/// <summary>The column <c>adresse</c> of a published table that is given as a source: the page's, and so never that of a building or of another site.</summary>
internal static class PublishedAddressColumn
{
    public static void Check(Record record, PagePath page, DiagnosticBag bag)
    {
        var address = record.Text(CommonFields.Address);
        // A row of another year has its own message.
        var ofAnyYear = string.Join('/', page.Value.Split('/')[^3..]);
        if (address.IsEmpty || record.List(CommonFields.FormerAddresses).Select(former => former.Value).Append($"/{ofAnyYear}").Any(IsItsEnd))
            return;

        var isWeb = address.Value.Contains("://", StringComparison.Ordinal) || address.Value.StartsWith("www.", StringComparison.Ordinal);
        bag.Add(Problems.NotTheAddressOfThePage(address.Location, address.Value, page.Value, record.Column(isWeb ? "site_web" : "adresse_postale")?.Name));

        bool IsItsEnd(string path) => address.Value.EndsWith(path, StringComparison.Ordinal);
    }
}
