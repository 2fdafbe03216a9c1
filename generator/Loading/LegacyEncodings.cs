using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bilan.Loading;

/// <summary>
/// Finds in which of the old encodings of one byte a sign a French text was saved, by what each makes of it: accented letters where a
/// word may have them, and nothing else. Knows nothing of files.
/// </summary>
internal static class LegacyEncodings
{
    /// <summary>What a text is read as, and what people call that.</summary>
    internal sealed record Reading(string Name, string Text, int Weight);

    private static readonly (string Name, Encoding Encoding)[] s_encodings =
    [
        ("Windows-1252, l'ancien format d'Excel", OfPage(1252)),
        ("ISO-8859-15, un ancien format de Linux", OfPage(28605)),
        ("Mac Roman, l'ancien format des Macintosh", OfPage(10000)),
        ("CP850, l'ancien format de DOS", OfPage(850)),
        ("CP437, l'ancien format de DOS", OfPage(437)),
    ];

    /// <summary>What the first byte of a French letter or sign in UTF-8 is in each of them: C2, C3, C5 or E2.</summary>
    private static readonly SearchValues<char> s_leads = SearchValues.Create("ÂÃÅâ¬√≈‚┬├┼ÔΓ");

    /// <summary>The letters of French that carry a mark, the most common first.</summary>
    private const string Letters = "éèàêçôîûùâëïœüæÿ";

    /// <summary>What French sets between words.</summary>
    private const string Signs = "«»’‘“”–—…°€·•²§\u00A0\u202F";

    /// <summary>The readings in which no sign is out of place, the likeliest first; those that make the same text count once.</summary>
    public static ImmutableArray<Reading> Plausible(ReadOnlySpan<byte> bytes)
    {
        var readings = new List<Reading>();
        foreach (var (name, encoding) in s_encodings)
        {
            var text = Read(bytes, encoding);
            if (text is not null && Weigh(text) is { } weight && !readings.Exists(other => other.Text == text))
                readings.Add(new Reading(name, text, weight));
        }

        return [.. readings.OrderByDescending(reading => reading.Weight)];
    }

    /// <summary>
    /// What a letter or sign of French becomes when UTF-8 is read as one of these encodings and saved again, once or several times: "Ã©", "√©",
    /// "├®".
    /// </summary>
    /// <returns>Where the first stands and how long it is, or null.</returns>
    public static (int Index, int Length)? FirstEncodedTwice(string text)
    {
        const int longest = 3;
        for (var i = text.AsSpan().IndexOfAny(s_leads); i >= 0;)
        {
            for (var length = Math.Min(longest, text.Length - i); length > 1; length--)
            {
                if (MakesOneSign(text.AsSpan(i, length)))
                    return (i, length);
            }

            var next = text.AsSpan(i + 1).IndexOfAny(s_leads);
            i = next < 0 ? next : i + 1 + next;
        }

        return null;
    }

    private static bool MakesOneSign(ReadOnlySpan<char> signs)
    {
        Span<char> typed = stackalloc char[signs.Length];
        Span<byte> bytes = stackalloc byte[signs.Length];
        // Many programs save a no-break space as a space.
        signs.Replace(typed, ' ', '\u00A0');
        foreach (var (_, encoding) in s_encodings)
        {
            if (encoding.TryGetBytes(typed, bytes, out var count)
                && Rune.DecodeFromUtf8(bytes[..count], out var sign, out var used) == OperationStatus.Done && used == count
                && sign.IsBmp && (IsFrench((char)sign.Value) || s_leads.Contains((char)sign.Value)))
                return true;
        }

        return false;
    }

    private static bool IsFrench(char sign) =>
        Signs.Contains(sign, StringComparison.Ordinal) || Letters.Contains(char.ToLower(sign, CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Where the text stops to be French, in the encoding in which that happens last.</summary>
    /// <returns>The text before it, a sign a byte, and the index of the byte.</returns>
    public static (string Before, int Index) FirstMisfit(ReadOnlySpan<byte> bytes)
    {
        (string Before, int Index) furthest = ("", 0);
        foreach (var (_, encoding) in s_encodings)
        {
            if (Read(bytes, encoding) is { } text && FirstMisfit(text) is { } misfit && misfit >= furthest.Index)
                furthest = (text[..misfit], misfit);
        }

        return furthest;
    }

    private static int? FirstMisfit(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80 && WeightAt(text, i) is null)
                return i;
        }

        return null;
    }

    private static Encoding OfPage(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback)!;

    private static string? Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <returns>How much the text looks like French, or null where a sign is out of place.</returns>
    private static int? Weigh(string text)
    {
        var weight = 0;
        for (var i = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] < 0x80)
                continue;
            if (WeightAt(text, i) is not { } ofSign)
                return null;
            weight += ofSign;
        }

        return weight;
    }

    private static int? WeightAt(string text, int index)
    {
        var sign = text[index];
        var (before, after) = (index > 0 ? text[index - 1] : ' ', index + 1 < text.Length ? text[index + 1] : ' ');
        if (Letters.IndexOf(sign, StringComparison.Ordinal) is var rank and >= 0)
            return char.IsUpper(before) && char.IsUpper(after) ? null : Letters.Length - rank;
        if (Letters.Contains(char.ToLower(sign, CultureInfo.InvariantCulture), StringComparison.Ordinal))
            return char.IsLower(before) ? null : 1;
        if (!Signs.Contains(sign, StringComparison.Ordinal))
            return null;

        var fits = sign switch
        {
            '’' or '·' => true,
            '…' or '”' or '»' => !char.IsLetter(after),
            '“' or '«' or '‘' => !char.IsLetter(before),
            '°' => before is 'n' or 'N' || char.IsAsciiDigit(before),
            '²' => char.IsLetter(before),
            '•' or '§' => !char.IsLetter(before) && !char.IsLetter(after),
            _ => true,
        };
        return fits ? 2 : null;
    }
}
