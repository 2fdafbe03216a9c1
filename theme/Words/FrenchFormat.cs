using System.Globalization;
using System.Text;

namespace Bilan.Markup.Words;

/// <summary>
/// Numbers and dates as French readers write them. Knows nothing of cultures: published bytes must not depend on the
/// machine or on its version of ICU.
/// </summary>
public static class FrenchFormat
{
    private const char NoBreakSpace = '\u00A0';

    private const string Vowels = "aàâäeéèêëiîïoôöuùûüyœæAÀÂÄEÉÈÊËIÎÏOÔÖUÙÛÜŒÆ";

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>The number with a comma, and a no-break space between thousands: <c>2 500</c>, <c>12,5</c>.</summary>
    public static string Number(decimal value)
    {
        var text = decimal.Abs(value).ToString("0.############", CultureInfo.InvariantCulture);
        var wholeLength = text.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : text.Length;
        var result = new StringBuilder(value < 0 ? "−" : "");
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && i < wholeLength && (wholeLength - i) % 3 == 0)
                result.Append(NoBreakSpace);
            result.Append(text[i] == '.' ? ',' : text[i]);
        }

        return result.ToString();
    }

    /// <summary>The name after "de", which elides before a vowel: <c>d’ARCHIPEL</c>, <c>de Femmes Debout</c>.</summary>
    public static string Of(string name) => (name.Length > 0 && Vowels.Contains(name[0], StringComparison.Ordinal) ? "d’" : "de ") + name;

    /// <summary>A number and its noun, which stays singular below two: <c>0 action</c>, <c>1 action</c>, <c>39 actions</c>.</summary>
    public static string Count(int number, string singular, string plural) =>
        Number(number) + NoBreakSpace + Noun(number, singular, plural);

    /// <summary>How many actions a record leads to, or the last year in which it led to some: <c>12</c>, <c>jusqu’en 2023</c>.</summary>
    public static string NumberOrLastYear(int number, int? until) => until is null ? Number(number) : Until(until.Value);

    /// <summary>The same with a noun: <c>12 actions</c>, <c>jusqu’en 2023</c>.</summary>
    public static string CountOrLastYear(int number, int? until) => until is null ? Count(number, "action", "actions") : Until(until.Value);

    private static string Until(int year) => string.Create(CultureInfo.InvariantCulture, $"jusqu’en {year}");

    /// <summary>The form of a noun after a number that is set apart from it.</summary>
    public static string Noun(int number, string singular, string plural) => number < 2 ? singular : plural;

    /// <summary>Years as a sentence names them: <c>2023</c>, <c>2023 et 2022</c>, <c>2023, 2022 et 2020</c>.</summary>
    public static string List(IReadOnlyList<int> years)
    {
        var texts = years.Select(year => year.ToString(CultureInfo.InvariantCulture)).ToArray();
        return texts is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} et {last}" : string.Concat(texts);
    }

    /// <summary>The size of a file in thousands of bytes, or in millions from one million on: <c>87 ko</c>, <c>1,2 Mo</c>.</summary>
    public static string FileSize(long bytes)
    {
        const decimal thousand = 1000m;
        const decimal million = thousand * thousand;
        return bytes < million
            ? $"{Number(decimal.Ceiling(bytes / thousand))}{NoBreakSpace}ko"
            : $"{Number(decimal.Round(bytes / million, 1))}{NoBreakSpace}Mo";
    }

    /// <summary>The day in full: <c>1er mars 2024</c>, <c>22 novembre 2026</c>.</summary>
    public static string Date(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(day.Day == 1 ? "1er" : day.Day)}{NoBreakSpace}{Months[day.Month - 1]} {day.Year}");

    /// <summary>The days from the first to the last, of which one may be unknown; empty where both are: <c>du 3 mars 2024 au 5 mai 2024</c>.</summary>
    public static string Dates(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        (null, null) => "",
        ({ } day, null) => $"à partir du {Date(day)}",
        (null, { } day) => $"jusqu’au {Date(day)}",
        ({ } from, { } to) => from == to ? $"le {Date(from)}" : $"du {Date(from)} au {Date(to)}",
    };

    /// <summary>The day as machines read it, for <c>&lt;time datetime&gt;</c>: <c>2026-11-22</c>.</summary>
    public static string MachineDate(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
