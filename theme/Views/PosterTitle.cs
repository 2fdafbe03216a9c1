namespace Bilan.Markup.Views;

/// <summary>
/// Chooses how large the title of a poster is printed. The smallest has capitals of 11 mm: letters are read from as far as two
/// hundred times their height, which makes two metres.
/// </summary>
public static class PosterTitle
{
    private const int LargestFits = 24;
    private const int LargestWord = 12;
    private const int LargeFits = 44;
    private const int LargeWord = 15;

    /// <summary>A class of <c>poster.css</c>.</summary>
    public static string Class(string title)
    {
        var longestWord = title.Split(' ', '-', '\u00A0', '’', '\'').Max(word => word.Length);
        return title.Length <= LargestFits && longestWord <= LargestWord ? "poster-largest"
            : title.Length <= LargeFits && longestWord <= LargeWord ? "poster-larger"
            : "poster-large";
    }
}
