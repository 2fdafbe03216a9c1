using System.Buffers;
using System.Globalization;
using System.Text;

namespace Bilan.Loading;

/// <summary>
/// Which characters a source may hold, by their class in Unicode and not by a list: those that nobody sees and that mean nothing are
/// taken out, those that hide or lose something are refused. The same for what stands in a file and for what an escape makes.
/// </summary>
internal static class TextRules
{
    private const char ZeroWidthJoiner = '\u200D';
    private const char DrawnAsText = '\uFE0E';
    private const char DrawnAsPicture = '\uFE0F';
    private const int FirstSelectorOfIdeographs = 0xE0100;
    private const int LastSelectorOfIdeographs = 0xE01EF;

    /// <summary>The spaces that people leave around a value without seeing them.</summary>
    public static char[] Spaces { get; } = [' ', '\t', '\n', '\u00A0', '\u202F', '\u2009'];

    /// <summary>What nearly every text is made of; a text of these alone is not looked at sign by sign.</summary>
    private static readonly SearchValues<char> s_ordinary = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x7F - 0x20).Concat(Enumerable.Range(0xA0, 0x180 - 0xA0)).Where(c => c != 0xAD).Select(c => (char)c),
         '\t', '\n', '\r', '‘', '’', '“', '”', '–', '—', '…', '•', '€', '\u202F', '\u2009']);

    /// <summary>
    /// Marks that show nothing and may stand inside a word: of a word processor, of a web page, and the letters and selectors that Unicode
    /// calls "default ignorable".
    /// </summary>
    private static readonly SearchValues<char> s_unseen = SearchValues.Create(
        "\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180E\u180F\u200B\u200C\u200D\u2060\u3164\uFEFF\uFFA0"
        + "\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B\uFE0C\uFE0D\uFE0E\uFE0F");

    /// <summary>Marks that turn the direction of writing, with which a text can be made to read as another.</summary>
    private static readonly SearchValues<char> s_directions =
        SearchValues.Create("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    /// <returns>The signs that are refused: where each stands, its code point, and what it is in French.</returns>
    public static IEnumerable<(int Index, int Code, string Kind)> Refused(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyExcept(s_ordinary); i >= 0 && i < text.Length;)
        {
            var (code, length) = CodeAt(text, i);
            if (Refusal(code) is { } kind)
                yield return (i, code, kind);
            i += length;
        }
    }

    /// <returns>The first of them, or null.</returns>
    public static (int Index, int Code, string Kind)? FirstRefused(string text)
    {
        foreach (var found in Refused(text))
            return found;
        return null;
    }

    /// <returns>The first unseen mark that <see cref="Cleaned"/> takes out: where it stands, its code point, and what it is in French; or null.</returns>
    public static (int Index, int Code, string Kind)? FirstUnseen(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyExcept(s_ordinary); i >= 0 && i < text.Length;)
        {
            var (code, length) = CodeAt(text, i);
            if (IsUnseen(code) && !IsOfAPicture(text, i))
                return (i, code, NameOfUnseen(code));
            i += length;
        }

        return null;
    }

    private static string NameOfUnseen(int code) => code switch
    {
        '\u00AD' => "trait d'union invisible",
        '\u200B' => "espace de largeur nulle",
        '\u034F' or '\u200C' or '\u200D' => "marque qui lie ou sépare deux lettres",
        '\u2060' => "marque qui empêche de couper un mot",
        '\uFEFF' => "marque de début de fichier",
        (>= '\u180B' and <= '\u180F' and not '\u180E') or (>= '\uFE00' and <= '\uFE0F') or >= FirstSelectorOfIdeographs => "sélecteur de variante",
        _ => "lettre de remplissage",
    };

    /// <summary>The text without the signs that are refused and those that nobody sees: no library stumbles over what is left.</summary>
    public static string Cleaned(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(s_ordinary) < 0)
            return text;

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var (code, length) = CodeAt(text, i);
            if (Refusal(code) is null && (!IsUnseen(code) || IsOfAPicture(text, i)))
                result.Append(text, i, length);
            i += length;
        }

        return result.ToString();
    }

    private static (int Code, int Length) CodeAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? (rune.Value, rune.Utf16SequenceLength) : (text[index], 1);

    /// <returns>What the sign is, or null where it may stand.</returns>
    private static string? Refusal(int code)
    {
        if (IsUnseen(code))
            return null;
        if (code < char.MaxValue && s_directions.Contains((char)code))
            return "marque qui change le sens d'écriture";

        return (code, CharUnicodeInfo.GetUnicodeCategory(code)) switch
        {
            ('\t' or '\n' or '\r', _) => null,
            ('\uFFFD', _) => "signe perdu",
            ( >= 0xE0000 and <= 0xE007F, _) => "étiquette invisible",
            (_, UnicodeCategory.Control) => "caractère de commande",
            (_, UnicodeCategory.PrivateUse) => "signe propre à une police, comme une puce de Word",
            (_, UnicodeCategory.Surrogate) => "moitié de caractère",
            (_, UnicodeCategory.OtherNotAssigned) => "code qui n'est celui d'aucun caractère",
            (_, UnicodeCategory.Format) => "marque invisible",
            (_, UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) => "saut de ligne de traitement de texte",
            _ => null,
        };
    }

    private static bool IsUnseen(int code) =>
        code <= char.MaxValue ? s_unseen.Contains((char)code) : code is >= FirstSelectorOfIdeographs and <= LastSelectorOfIdeographs;

    /// <summary>Whether the mark makes one picture of those beside it, a family of three people, or chooses how the sign before it is drawn.</summary>
    private static bool IsOfAPicture(string text, int index) => index > 0 && text[index] switch
    {
        ZeroWidthJoiner => EndsAPicture(text[index - 1]) && index + 1 < text.Length && (char.IsSurrogate(text[index + 1]) || IsSymbol(text[index + 1])),
        DrawnAsText or DrawnAsPicture => text[index - 1] is >= '0' and <= '9' or 'ℹ' || char.IsSurrogate(text[index - 1]) || char.IsPunctuation(text[index - 1]) || char.IsSymbol(text[index - 1]),
        _ => false,
    };

    private static bool EndsAPicture(char sign) => char.IsSurrogate(sign) || sign == DrawnAsPicture || IsSymbol(sign);

    private static bool IsSymbol(char sign) => CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.OtherSymbol;
}
