using System.Text;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Reads a text file as people really save them: UTF-8 with or without a byte order mark, or Windows-1252 as Excel writes it.
/// Knows nothing of what the text holds. The text comes out composed (NFC), with <c>\n</c> for line breaks.
/// </summary>
internal static partial class TextFile
{
    /// <summary>No record of a town comes near; a larger file was put there by mistake.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>A program that is saving a file, or a scanner that looks into it, keeps it for a moment; Excel for as long as it is open.</summary>
    private const int Attempts = 10;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>What UTF-8 becomes when it was once read as Windows-1252 and saved again: "Ã©" for "é", "â€™" for "’".</summary>
    private static readonly string[] s_twiceEncoded = ["Ã©", "Ã¨", "Ãª", "Ã ", "Ã\u00A0", "Ã´", "Ã§", "â€™", "â€œ", "Å“"];

    /// <returns>The text, or null when the file cannot be used; the reason is then in the bag.</returns>
    public static string? Read(SourceFolder folder, string file, DiagnosticBag bag) =>
        Bytes(folder, file, bag) is { } bytes && Decode(bytes, file, bag) is { } text && IsUsable(text, file, bag) ? Tidy(text) : null;

    private static byte[]? Bytes(SourceFolder folder, string file, DiagnosticBag bag)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var bytes = folder.ReadBytes(file, MaxBytes);
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
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            bag.Add(Problems.UnreadableEncoding(file));
            return null;
        }

        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];

        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return DecodeWindows1252(bytes, file, bag);
        }
    }

    private static string? DecodeWindows1252(ReadOnlySpan<byte> bytes, string file, DiagnosticBag bag)
    {
        try
        {
            var text = s_windows1252.GetString(bytes);
            bag.Add(Problems.SavedAsWindows1252(file));
            return text;
        }
        catch (DecoderFallbackException)
        {
            bag.Add(Problems.UnreadableEncoding(file));
            return null;
        }
    }

    private static bool IsUsable(string text, string file, DiagnosticBag bag)
    {
        if (Array.Find(s_twiceEncoded, sign => text.Contains(sign, StringComparison.Ordinal)) is { } sign)
        {
            bag.Add(Problems.EncodedTwice(Locate(text, text.IndexOf(sign, StringComparison.Ordinal), file), sign));
            return false;
        }

        if (ConflictMark().Match(text) is { Success: true } mark)
        {
            bag.Add(Problems.ConflictMark(Locate(text, mark.Index, file)));
            return false;
        }

        var invisible = TextRules.IndexOfForbidden(text);
        if (invisible >= 0)
            bag.Add(Problems.ForbiddenCharacter(Locate(text, invisible, file), text[invisible]));
        return invisible < 0;
    }

    /// <summary>What git writes at the start of a line, with the name of a version behind it.</summary>
    [GeneratedRegex(@"^(?:<{7}|>{7}|\|{7}) ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex ConflictMark();

    private static string Tidy(string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    private static SourceLocation Locate(string text, int index, string file)
    {
        var before = text.AsSpan(0, index);
        return new SourceLocation(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
