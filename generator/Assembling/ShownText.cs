using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Bilan.Loading;

namespace Bilan.Assembling;

/// <summary>
/// A text as a reader or a program that gathers addresses takes it in: without the stars of bold and the signs that nobody sees, with
/// entities and percent signs decoded. Each of its signs knows where it stood in what was typed.
/// </summary>
internal sealed partial class ShownText
{
    /// <summary>Those of an address that the system does not know, for they came with HTML 5.</summary>
    private static readonly FrozenDictionary<string, string> s_entities =
        new Dictionary<string, string> { ["&commat;"] = "@", ["&period;"] = ".", ["&lowbar;"] = "_" }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly StringBuilder _shown = new();

    /// <summary>For each sign the index of what it was typed with; null where nothing was changed.</summary>
    private readonly List<int>? _typedAt;

    private readonly int _typedLength;

    public ShownText(string typed)
    {
        (_typedLength, Value) = (typed.Length, typed);
        var hidden = Hidden().Matches(typed);
        if (hidden.Count == 0 && !MayBeDisguised(typed))
            return;

        _typedAt = new List<int>(typed.Length);
        var done = 0;
        foreach (Match match in hidden)
        {
            Keep(typed.AsSpan(done, match.Index - done), done);
            var length = _shown.Length;
            Keep(Decoded(match.Value), match.Index);
            CollectionsMarshal.AsSpan(_typedAt)[length..].Fill(match.Index);
            done = match.Index + match.Length;
        }

        Keep(typed.AsSpan(done), done);
        Value = _shown.ToString();
    }

    public string Value { get; }

    /// <summary>Where a sign of <see cref="Value"/> was typed; the end of the one where it is the other's.</summary>
    public int TypedAt(int index) => _typedAt is null ? index : index < _typedAt.Count ? _typedAt[index] : _typedLength;

    /// <param name="start">Where the first of the signs was typed.</param>
    private void Keep(ReadOnlySpan<char> signs, int start)
    {
        for (var i = 0; i < signs.Length;)
        {
            Rune.DecodeFromUtf16(signs[i..], out var rune, out var length);
            if (Plain(rune) is { } plain)
                Keep(plain, start + i);
            else
                for (var part = i; part < i + length; part++)
                    Keep(signs[part], start + part);
            i += length;
        }
    }

    private void Keep(char sign, int typedAt)
    {
        _shown.Append(sign);
        _typedAt!.Add(typedAt);
    }

    /// <summary>Beyond the letters of Europe and the signs between words stand the digits of other alphabets, and our own in bold, wide, raised or in a circle.</summary>
    private static bool MayBeDisguised(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0250', '\u200F') || text.AsSpan().ContainsAnyInRange('\u2028', '\uFFFF');

    /// <returns>The digit, letter or sign of ours that it is in another dress, or null.</returns>
    private static char? Plain(Rune sign)
    {
        if (sign.IsAscii)
            return null;

        var text = sign.ToString();
        return CharUnicodeInfo.GetDigitValue(text, 0) is var digit and >= 0 ? (char)('0' + digit)
            : text.Normalize(NormalizationForm.FormKC) is [<= '\u007F' and var plain] ? plain
            : null;
    }

    private static string Decoded(string typed) => typed[0] switch
    {
        '&' => s_entities.GetValueOrDefault(typed) ?? TextRules.Cleaned(WebUtility.HtmlDecode(typed)),
        '%' => Uri.UnescapeDataString(typed),
        _ => "",
    };

    [GeneratedRegex(
        @"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|%[2-7][0-9a-fA-F]|\*+|\\|(?<![\p{L}\d])_+|_+(?![\p{L}\d])|[\u00AD\u034F\u180E\u200B-\u200D\u2060\uFEFF]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
