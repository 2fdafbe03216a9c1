using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Bilan.Importing;

/// <summary>
/// Tells the character sets apart in which French offices save texts: UTF-8, UTF-16, Windows-1252, Mac Roman, CP850. What reads
/// most like French is taken; what reads like none is refused.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Letters and signs that French texts have beside those of ASCII: the rarer, the less it says.</summary>
    private static readonly FrozenDictionary<char, int> s_weights = new Dictionary<int, string>
    {
        [5] = "é",
        [4] = "èàêç’",
        [3] = "«»œ",
        [2] = "âîôûùëïü€°",
        [1] = "ÉÈÊËÀÂÎÏÔÙÛÜÇŒæÆ‘“”–—…•²³½äöñáíóú",
        [0] = "\u00A0\u202F",
    }.SelectMany(group => group.Value.Select(sign => (sign, group.Key))).ToFrozenDictionary(pair => pair.sign, pair => pair.Key);

    /// <summary>By how much a reading must be better than another that is possible too.</summary>
    private const int Margin = 4;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly (int Page, string Name)[] s_pages = [(1252, "Windows-1252"), (10000, "Mac Roman"), (850, "CP850 (MS-DOS)")];

    /// <returns>The text and what it is written in, or null where no character set gives a French text.</returns>
    public static (string Text, string Name)? Decode(byte[] bytes)
    {
        if (Utf16(bytes) is { } utf16)
            return (utf16.GetString(bytes).TrimStart('\uFEFF'), "UTF-16");

        try
        {
            return (s_utf8.GetString(bytes).TrimStart('\uFEFF'), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            return MostFrench(bytes);
        }
    }

    private static UnicodeEncoding? Utf16(byte[] bytes)
    {
        if (bytes.Length < 2)
            return null;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: false);

        // Without a mark: nearly every second byte of a French text is zero.
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 2000) & ~1);
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += BinaryPrimitives.ReadUInt16BigEndian(sample[i..]) < 256 ? 1 : 0;
            odd += BinaryPrimitives.ReadUInt16LittleEndian(sample[i..]) < 256 ? 1 : 0;
        }

        return Math.Max(even, odd) > sample.Length * 0.4 && sample.Contains((byte)0) ? new UnicodeEncoding(even > odd, byteOrderMark: false) : null;
    }

    private static (string Text, string Name)? MostFrench(byte[] bytes)
    {
        var readings = s_pages
            .Select(page => (Text: CodePagesEncodingProvider.Instance.GetEncoding(page.Page)!.GetString(bytes), page.Name))
            .Select(reading => (reading.Text, reading.Name, Found: Weigh(reading.Text)))
            .OrderBy(reading => reading.Found.Strange)
            .ThenByDescending(reading => reading.Found.Weight)
            .ToList();
        var (best, next) = (readings[0], readings[1]);
        var isSure = next.Found.Strange > best.Found.Strange || best.Found.Weight - next.Found.Weight >= Margin || best.Text == next.Text;
        return isSure && best.Found.Strange * 4 <= best.Text.Count(c => c > 127) ? (best.Text, best.Name) : null;
    }

    /// <summary>How many characters a French text would not have where they stand, and how much the others speak for it.</summary>
    private static (int Strange, int Weight) Weigh(string text)
    {
        int strange = 0, weight = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < (char)128 and >= ' ' or '\t' or '\n' or '\r')
                continue;
            if (s_weights.TryGetValue(c, out var own) && IsInItsPlace(c, At(text, i - 1), At(text, i + 1), text, i))
                weight += own;
            else
                strange++;
        }

        return (strange, weight);
    }

    private static bool IsInItsPlace(char c, char before, char after, string text, int index) => c switch
    {
        'à' => !char.IsLetter(after) && EndsAWordInA(text, index),
        'ù' => before is 'o' && !char.IsLetter(after),
        'ç' => after is 'a' or 'o' or 'u' or 'â' or 'à',
        'è' or 'ë' or 'ï' => char.IsLetter(before) && char.IsLetter(after),
        'ê' => (char.IsLetter(before) && char.IsLetter(after)) || after == 't',
        'î' or 'ô' or 'â' or 'œ' => char.IsLetter(after),
        '’' => char.IsLetter(before),
        '”' or '»' => !char.IsLetterOrDigit(after),
        '“' or '«' => !char.IsLetterOrDigit(before),
        _ when char.IsUpper(c) => !char.IsLower(before) && !char.IsDigit(before) && (char.IsLetter(after) || char.IsUpper(before) || c == 'À'),
        _ => char.IsLetter(c) || char.IsWhiteSpace(c) || !(char.IsLetter(before) && char.IsLetter(after)),
    };

    /// <summary>« à » stands alone or ends one of a few words: là, voilà, déjà, delà, holà.</summary>
    private static bool EndsAWordInA(string text, int index)
    {
        var start = index;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return text.AsSpan(start, index - start) is "" or "l" or "voil" or "L" or "Voil" or "déj" or "Déj" or "del" or "hol";
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : ' ';
}
