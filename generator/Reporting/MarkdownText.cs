using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bilan.Assembling;

namespace Bilan.Reporting;

/// <summary>
/// Writes what people typed into Markdown for GitHub so that it can only be read: signs that Markdown or HTML would obey become
/// character references, a line break becomes a space, and a mention or the number of an issue no longer calls anybody.
/// Data about people is masked.
/// </summary>
internal static partial class MarkdownText
{
    private const string Obeyed = "\\`*_{}[]<>()#!|~&@:\"$=^.";

    /// <summary>Between "@" and a name, an invisible sign keeps GitHub from telling that person.</summary>
    private const char ZeroWidthSpace = '\u200B';

    public static string Of(string text)
    {
        var plain = Breaks().Replace(PersonalData.Mask(text), " ").Trim();
        var result = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            // A sign of a list counts only where a line starts.
            if (Obeyed.Contains(plain[i], StringComparison.Ordinal) || (i == 0 && plain[i] is '-' or '+'))
                result.Append(CultureInfo.InvariantCulture, $"&#{(int)plain[i]};");
            else
                result.Append(plain[i]);
            if (plain[i] is '@' or '#' || (plain[i] == '-' && i >= 2 && plain.AsSpan(i - 2, 2).Equals("GH", StringComparison.OrdinalIgnoreCase)))
                result.Append(ZeroWidthSpace);
        }

        return result.ToString();
    }

    /// <summary>The start of a text, ended by an ellipsis where it is cut.</summary>
    public static string Shortened(string text, int length) => Of(text.Length <= length ? text : $"{text[..length].TrimEnd()}…");

    [GeneratedRegex(@"[\s\p{Cc}\p{Cf}]+")]
    private static partial Regex Breaks();
}
