namespace Bilan.Loading;

/// <summary>The spaces that people leave around a cell without seeing them.</summary>
internal static class TextSpaces
{
    public static char[] All { get; } = [' ', '\t', '\n', '\u00A0', '\u202F', '\u2009', '\u200B'];
}
