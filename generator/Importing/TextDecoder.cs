using System.Buffers.Binary;
using System.Text;

namespace Bilan.Importing;

/// <summary>
/// Tells the character sets apart in which French offices save texts: UTF-8, UTF-16, Windows-1252, Mac Roman, CP850. What reads
/// most like French is taken; what reads like none is refused.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Letters and signs that French texts have.</summary>
    private const string French = "éèêëàâäîïôöùûüçœæÉÈÊËÀÂÎÏÔÙÛÜÇŒ«»’‘“”–—…€°•²³½ñáíóú\u00A0\u202F";

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
        var best = s_pages
            .Select(page => (Text: CodePagesEncodingProvider.Instance.GetEncoding(page.Page)!.GetString(bytes), page.Name))
            .Select(candidate => (candidate.Text, candidate.Name, Strange: Strange(candidate.Text)))
            .MinBy(candidate => candidate.Strange);
        var foreign = best.Text.Count(c => c > 127);
        return best.Strange * 4 > foreign ? null : (best.Text, best.Name);
    }

    /// <summary>How many characters a French text would not have where they stand.</summary>
    private static int Strange(string text)
    {
        var strange = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is < (char)128 and >= ' ' or '\t' or '\n' or '\r')
                continue;
            var insideWord = i > 0 && char.IsLower(text[i - 1]);
            if (!French.Contains(c, StringComparison.Ordinal) || (char.IsUpper(c) && insideWord) || (IsQuote(c) && IsLetter(text, i - 1) && IsLetter(text, i + 1) && c != '’'))
                strange++;
        }

        return strange;
    }

    private static bool IsQuote(char c) => !char.IsLetter(c) && !char.IsWhiteSpace(c);

    private static bool IsLetter(string text, int index) => index >= 0 && index < text.Length && char.IsLetter(text[index]);
}
