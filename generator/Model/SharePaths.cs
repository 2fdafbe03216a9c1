namespace Bilan.Model;

/// <summary>The addresses of what stands beside a page so that others can share it.</summary>
/// <param name="Page">The page itself; a folder.</param>
public sealed record SharePaths(PagePath Page)
{
    /// <summary>A small page for the frame of another site.</summary>
    public PagePath Card { get; } = new(Page.Value + "carte/");

    /// <summary>How to show <see cref="Card"/>, for programs.</summary>
    public PagePath OEmbed { get; } = new(Page.Value + "oembed.json");

    public PagePath QrSvg { get; } = new(Page.Value + "qr.svg");

    public PagePath QrPng { get; } = new(Page.Value + "qr.png");
}
