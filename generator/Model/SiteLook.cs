namespace Bilan.Model;

/// <summary>What the publisher changes in the look of the site; what is empty is the theme's own.</summary>
/// <param name="Colour">Of the head of each page, of links and buttons, on light paper: <c>#0b4a63</c>.</param>
/// <param name="Accent">Of what stands out, on light paper.</param>
/// <param name="Logo">At the head of each page, or null.</param>
/// <param name="ColourLocation">Where the colour is set; so too the next one.</param>
public sealed record SiteLook(string Colour, string Accent, Logo? Logo, SourceLocation ColourLocation, SourceLocation AccentLocation)
{
    public bool HasColours => Colour.Length > 0 || Accent.Length > 0;
}

/// <summary>The publisher's sign.</summary>
/// <param name="Text">What it shows, for those who do not see it.</param>
/// <param name="Extension">Of its file, with the dot.</param>
/// <param name="Bytes">The file as it is.</param>
public sealed record Logo(string Text, string Extension, ImmutableArray<byte> Bytes)
{
    public PagePath Path => SitePaths.Logo(Extension);
}
