using System.Globalization;
using System.Net;
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
    private readonly StringBuilder _shown = new();

    /// <summary>For each sign the index of what it was typed with; null where nothing was changed.</summary>
    private readonly List<int>? _typedAt;

    private readonly int _typedLength;

    public ShownText(string typed)
    {
        _typedLength = typed.Length;
        Value = Plain(typed);
        if (Hidden().Matches(typed) is not { Count: > 0 } hidden)
            return;

        _typedAt = new List<int>(typed.Length);
        var done = 0;
        foreach (Match match in hidden)
        {
            Keep(typed, done, match.Index);
            foreach (var sign in Decoded(match.Value))
            {
                _shown.Append(sign);
                _typedAt.Add(match.Index);
            }

            done = match.Index + match.Length;
        }

        Keep(typed, done, typed.Length);
        Value = Plain(_shown.ToString());
    }

    /// <summary>Digits of all alphabets and the wide letters of some are read like ours; each stays one sign.</summary>
    private static string Plain(string text)
    {
        const int wider = '\uFF21' - 'A';
        foreach (var sign in text)
        {
            if (IsForeign(sign))
                return string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - wider) : IsForeign(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
        }

        return text;
    }

    private static bool IsForeign(char c) => c > '\u007F' && (c is >= '\uFF01' and <= '\uFF5E' || char.IsDigit(c));

    public string Value { get; }

    /// <summary>Where a sign of <see cref="Value"/> was typed; the end of the one where it is the other's.</summary>
    public int TypedAt(int index) => _typedAt is null ? index : index < _typedAt.Count ? _typedAt[index] : _typedLength;

    private void Keep(string typed, int start, int end)
    {
        _shown.Append(typed, start, end - start);
        for (var i = start; i < end; i++)
            _typedAt!.Add(i);
    }

    private static string Decoded(string typed) => typed[0] switch
    {
        '&' => TextRules.Cleaned(WebUtility.HtmlDecode(typed)),
        '%' => Uri.UnescapeDataString(typed),
        _ => "",
    };

    [GeneratedRegex(
        @"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|%[2-7][0-9a-fA-F]|\*+|\\|(?<![\p{L}\d])_+|_+(?![\p{L}\d])|[\u00AD\u034F\u180E\u200B-\u200D\u2060\uFEFF]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();
}
