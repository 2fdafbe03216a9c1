using System.Text;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Reads a text file as people really save them: UTF-8 with or without a byte order mark, UTF-16 with one, or one of the <see cref="LegacyEncodings"/>.
/// Knows nothing of what the text holds. The text comes out composed (NFC), with <c>\n</c> for line breaks.
/// </summary>
internal static partial class TextFile
{
    /// <summary>No record of a town comes near; a larger file was put there by mistake.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>A table of this many lines would be that of a country.</summary>
    public const int MaxLines = 100_000;

    /// <summary>A program that is saving a file, or a scanner that looks into it, keeps it for a moment; Excel for as long as it is open.</summary>
    private const int Attempts = 10;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>The text, or null when the file cannot be used; the reason is then in the bag.</returns>
    public static string? Read(SourceFolder folder, string file, DiagnosticBag bag) =>
        Bytes(folder, file, bag) is { } bytes && Decode(bytes, file, bag) is { } decoded && WithLineFeeds(decoded) is var text && IsUsable(text, file, bag) ? Tidy(text) : null;

    private static byte[]? Bytes(SourceFolder folder, string file, DiagnosticBag bag)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var bytes = folder.ReadBytes(file, MaxBytes);
                if (bytes is [] && !folder.IsOrdinary(file))
                {
                    bag.Add(Problems.NotAFile(file));
                    return null;
                }

                if (bytes is null)
                    bag.Add(Problems.FileTooLarge(file, MaxBytes / (1024 * 1024)));
                return bytes;
            }
            catch (Exception exception) when (attempt < Attempts && DiskFailure.IsInUse(exception))
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(50));
            }
            catch (Exception exception) when (DiskFailure.Is(exception))
            {
                bag.Add(Problems.CannotRead(file, exception));
                return null;
            }
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, string file, DiagnosticBag bag)
    {
        if (ProgramOf(bytes) is { } program)
        {
            bag.Add(Problems.OfficeFileRenamed(file, program));
            return null;
        }

        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            return DecodeUtf16(bytes, file, bag);
        if (IsUtf16WithoutMark(bytes))
        {
            bag.Add(Problems.Utf16WithoutMark(file));
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];

        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException exception)
        {
            return DecodeLegacy(bytes, exception.Index, file, bag);
        }
    }

    /// <summary>What made a file that is no text, by its first bytes; or null.</summary>
    private static string? ProgramOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("PK\x03\x04"u8) ? "Excel, Word ou LibreOffice"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "un ancien Word ou Excel"
        : bytes.StartsWith("{\\rtf"u8) ? "Word ou WordPad"
        : bytes.StartsWith("%PDF-"u8) ? "un programme de PDF"
        : null;

    /// <summary>Every second byte of a French text is then zero, or nearly; a text in another encoding has none at all.</summary>
    private static bool IsUtf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        const int sample = 2000;
        Span<int> zeros = [0, 0];
        var length = Math.Min(bytes.Length, sample) & ~1;
        for (var i = 0; i < length; i++)
        {
            if (bytes[i] == 0)
                zeros[i % 2]++;
        }

        return Math.Max(zeros[0], zeros[1]) * 4 > length;
    }

    private static string? DecodeUtf16(ReadOnlySpan<byte> bytes, string file, DiagnosticBag bag)
    {
        try
        {
            var text = new UnicodeEncoding(bigEndian: bytes[0] == Encoding.BigEndianUnicode.Preamble[0], byteOrderMark: true, throwOnInvalidBytes: true)
                .GetString(bytes[Encoding.Unicode.Preamble.Length..]);
            // UTF-32 begins like UTF-16, and no text has the sign that then stands between all letters.
            if (text.Contains('\0', StringComparison.Ordinal))
            {
                bag.Add(Problems.UnreadableEncoding(file));
                return null;
            }

            bag.Add(SavedIn("UTF-16, le « Texte Unicode » d'Excel", file));
            return text;
        }
        catch (DecoderFallbackException)
        {
            bag.Add(Problems.UnreadableEncoding(file));
            return null;
        }
    }

    /// <param name="bad">The first byte that UTF-8 does not have there.</param>
    private static string? DecodeLegacy(ReadOnlySpan<byte> bytes, int bad, string file, DiagnosticBag bag)
    {
        const int muchLikelier = 3;
        var readings = LegacyEncodings.Plausible(bytes);
        if (readings.IsEmpty)
        {
            var (before, at) = IsMostlyUtf8(bytes) ? (s_strictUtf8.GetString(bytes[..bad]), bad) : LegacyEncodings.FirstMisfit(bytes);
            bag.Add(Problems.UnreadableByte(Locate(before, before.Length, file), bytes[at]));
            return null;
        }

        if (readings.Length > 1 && readings[1].Weight * muchLikelier > readings[0].Weight)
        {
            var (one, other) = (readings[0], readings[1]);
            var differs = one.Text.AsSpan().CommonPrefixLength(other.Text);
            bag.Add(Problems.DoubtfulEncoding(Locate(one.Text, differs, file), WordAt(one.Text, differs), WordAt(other.Text, differs)));
            return null;
        }

        bag.Add(SavedIn(readings[0].Name, file));
        return readings[0].Text;
    }

    /// <summary>Whether more signs are those of UTF-8 than are none: then it is the others that are out of place.</summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        const char none = '\uFFFD';
        var text = Encoding.UTF8.GetString(bytes);
        return text.Count(c => c > '\u007F' && c != none) >= text.Count(c => c == none);
    }

    private static Diagnostic SavedIn(string encoding, string file) => SourceFiles.IsKeptAsItCame(file)
        ? Problems.OfficialTableInLegacyEncoding(file, encoding)
        : Problems.SavedInLegacyEncoding(file, file.EndsWith(".csv", StringComparison.Ordinal) ? encoding : encoding.Split(',')[0]);

    private static string WordAt(string text, int index)
    {
        const string ends = " \t\r\n;,\"";
        var (start, end) = (index, index);
        while (start > 0 && !ends.Contains(text[start - 1], StringComparison.Ordinal))
            start--;
        while (end < text.Length && !ends.Contains(text[end], StringComparison.Ordinal))
            end++;
        return text[start..end];
    }

    private static bool IsUsable(string text, string file, DiagnosticBag bag)
    {
        if (LegacyEncodings.FirstEncodedTwice(text) is var (start, length))
        {
            bag.Add(Problems.EncodedTwice(Locate(text, start, file), text.Substring(start, length)));
            return false;
        }

        if (text.AsSpan().Count('\n') > MaxLines)
        {
            bag.Add(Problems.TooManyLines(file, MaxLines));
            return false;
        }

        if (ConflictMark().Match(text) is { Success: true } mark)
        {
            bag.Add(Problems.ConflictMark(Locate(text, mark.Index, file)));
            return false;
        }

        if (!SourceFiles.IsKeptAsItCame(file))
            AdviseOnLostAccents(text, file, bag);
        if (TextRules.FirstUnseen(text) is var (at, unseen, kind))
            bag.Add(Problems.UnseenRemoved(Locate(text, at, file), unseen, kind));
        ReportRefused(text, file, bag);
        return true;
    }

    /// <summary>A message for each refused sign, however many lines have it. The rest of the file is read all the same, for its other mistakes.</summary>
    private static void ReportRefused(string text, string file, DiagnosticBag bag)
    {
        const int enough = 20;
        var places = new Dictionary<int, (Diagnostic First, SortedSet<int> Others)>();
        var (line, start) = (1, 0);
        foreach (var (index, code, kind) in TextRules.Refused(text))
        {
            for (int end; (end = text.AsSpan(start, index - start).IndexOf('\n')) >= 0; line++)
                start += end + 1;
            if (!places.TryGetValue(code, out var known) && places.Count < enough)
                places.Add(code, (Problems.ForbiddenCharacter(new SourceLocation(file, line, index - start + 1), code, kind), []));
            else if (known.First is { } first && first.Location.Line != line)
                known.Others.Add(line);
        }

        foreach (var (first, others) in places.Values)
            bag.Add(others.Count == 0 ? first : Problems.ForOtherLinesToo(first, [.. others]));
    }

    private static void AdviseOnLostAccents(string text, string file, DiagnosticBag bag)
    {
        var lost = LostAccent().Matches(text).Select(match => (match.Index, Word: WordAt(text, match.Index))).Where(place => !IsAddress(place.Word)).ToList();
        if (lost.Count > 0)
            bag.Add(Problems.AccentLost(Locate(text, lost[0].Index, file), lost[0].Word, lost.Count));

        static bool IsAddress(string word) => word.AsSpan().ContainsAny('/', '=', '@');
    }

    /// <summary>A question mark where a letter was: behind the one that ends a question stands a space or a capital.</summary>
    [GeneratedRegex(@"(?<=\p{L})\?(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex LostAccent();

    /// <summary>What git writes at the start of a line, with the name of a version behind it; its line between the two is often the one that stays.</summary>
    [GeneratedRegex(@"^(?:(?:<{7}|>{7}|\|{7}) |={7}$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ConflictMark();

    private static string WithLineFeeds(string text) => !text.Contains('\r', StringComparison.Ordinal)
        ? text
        : text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Tidy(string text)
    {
        text = TextRules.Cleaned(text);
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    private static SourceLocation Locate(string text, int index, string file)
    {
        var before = WithLineFeeds(text[..index]).AsSpan();
        return new SourceLocation(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
