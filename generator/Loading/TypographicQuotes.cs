namespace Bilan.Loading;

/// <summary>The quotes of a word processor, which YAML takes for letters.</summary>
internal static class TypographicQuotes
{
    private static readonly (char Opening, char Closing)[] s_pairs = [('“', '”'), ('«', '»'), ('„', '“'), ('‘', '’'), ('”', '”')];

    /// <summary>The pair whose opening sign starts the text, or null.</summary>
    public static (char Opening, char Closing)? StartingWith(string text) =>
        text.Length > 0 && Array.FindIndex(s_pairs, pair => pair.Opening == text[0]) is var found and >= 0 ? s_pairs[found] : null;

    /// <summary>The pair that stands around the whole text and nowhere inside, or null.</summary>
    public static (char Opening, char Closing)? Around(string text) =>
        StartingWith(text) is { } pair && text.Length > 1 && text.IndexOf(pair.Closing, 1) == text.Length - 1 ? pair : null;

    public static bool IsClosing(char c) => Array.Exists(s_pairs, pair => pair.Closing == c);
}
