using System.Globalization;
using System.Text;

namespace Bilan.Model;

/// <summary>Texts as a hurried reader types them: no accents, no capitals. Knows nothing of what they say.</summary>
public static class PlainLetters
{
    /// <summary>The text in lower case without accents, <c>œ</c> and <c>æ</c> as two letters.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                result.Append(char.ToLowerInvariant(c));
        }

        return result.Replace("œ", "oe").Replace("æ", "ae").ToString();
    }

    /// <summary>The words of the text, in those letters.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var plain = Of(text);
        var start = 0;
        for (var i = 0; i <= plain.Length; i++)
        {
            if (i < plain.Length && char.IsLetterOrDigit(plain[i]))
                continue;
            if (i > start)
                yield return plain[start..i];
            start = i + 1;
        }
    }
}
