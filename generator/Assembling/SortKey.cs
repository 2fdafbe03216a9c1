using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Orders names as a French index does, word by word: accents, capitals, quotes and dashes aside, numbers by their size. Needs no
/// collation data of the machine.
/// </summary>
internal static class SortKey
{
    private const int LongestNumber = 12;

    public static string Of(string text) => $"{string.Join(' ', PlainLetters.Words(text).Select(Ordered))}\0{text}";

    private static string Ordered(string word) => char.IsAsciiDigit(word[0]) && word.All(char.IsAsciiDigit) ? word.PadLeft(LongestNumber, '0') : word;
}
