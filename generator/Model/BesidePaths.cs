namespace Bilan.Model;

/// <summary>The addresses of what stands beside the page of an action, a structure or a theme.</summary>
/// <param name="Page">The page itself; a folder.</param>
public readonly record struct BesidePaths(PagePath Page)
{
    /// <summary>One sheet to print: for a stairwell, for a reception desk.</summary>
    public PagePath Poster => Page.Below("affiche/");

    /// <summary>A small page for the frame of another site.</summary>
    public PagePath Card => Page.Below("carte/");

    /// <summary>How to show <see cref="Card"/>, for programs.</summary>
    public PagePath OEmbed => Page.Below("oembed.json");

    public PagePath QrSvg => Page.Below("qr.svg");

    public PagePath QrPng => Page.Below("qr.png");

    /// <summary>What social networks show beside a link to the page.</summary>
    public PagePath Picture => Page.Below("partage.png");

    /// <summary>The record of an action, for machines.</summary>
    public PagePath Record => Page.Below("donnees.json");

    /// <summary>The feed of a structure.</summary>
    public PagePath Feed => Page.Below("flux.xml");
}
