using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bilan.Markup.Views;

/// <summary>What can be printed of a structure or a theme: its part of each official table and, for a structure, its poster.</summary>
public sealed record AnnexLinksView(ImmutableArray<PrintableAnnex> Annexes, Links Links, PagePath? Poster = null);

/// <summary>The PDF file of an annex, where the build made one.</summary>
/// <param name="Text">The words of the link, to which its format and size are added.</param>
/// <param name="Look">The class of the link, or empty.</param>
public sealed record PdfLinkView(PrintableAnnex Annex, Links Links, string Text, string Look = "")
{
    /// <summary>Stands where a size is still to come; see <see cref="PrintableAnnex.SizeToCome"/>.</summary>
    public const string SizePlace = "<!--taille-->";

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What follows the name of the format, as markup.</summary>
    public static string SizeText(long bytes) => $",&nbsp;{s_encoder.Encode(FrenchFormat.FileSize(bytes))}";
}

/// <summary>The way from paper to a page of the site: a QR code and the address to type.</summary>
/// <param name="Lead">What the reader finds there: "Tout savoir sur cette action".</param>
public sealed record PaperAddressView(string Lead, PagePath Path, Links Links)
{
    /// <summary>What the QR code says.</summary>
    public string Address => Links.Absolute(Path);

    /// <summary>The address as one types it, in parts between which a line may break.</summary>
    public IEnumerable<string> TypedParts
    {
        get
        {
            var typed = Address[(Address.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
            return typed.TrimEnd('/').Split('/').Select((part, index) => index == 0 ? part : "/" + part);
        }
    }
}

/// <summary>Chooses how large the words below the title of a poster are printed, so that they fill the sheet and stay on it.</summary>
public static class PosterFill
{
    private const int Little = 140;
    private const int Much = 230;

    /// <summary>A class of <c>poster.css</c>, or empty.</summary>
    public static string Class(params ReadOnlySpan<string> texts)
    {
        var letters = 0;
        foreach (var text in texts)
            letters += text.Length;
        return letters <= Little ? "poster-airy" : letters <= Much ? "" : "poster-full";
    }
}

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
