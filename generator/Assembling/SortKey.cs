using System.Globalization;
using System.Text;

namespace Bilan.Assembling;

/// <summary>Orders words as a French dictionary does, accents and capitals aside, without the collation data of the machine.</summary>
internal static class SortKey
{
    public static string Of(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant);
        return $"{string.Concat(letters)}\0{text}";
    }
}
