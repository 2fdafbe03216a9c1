using Bilan.Assembling;
using Bilan.Loading;

namespace Bilan;

/// <summary>What a build is asked to do.</summary>
/// <param name="Offline">Links name <c>index.html</c>, for a site opened from a disk.</param>
/// <param name="Strict">A warning also keeps the site from being published.</param>
/// <param name="PublishedList">The <c>adresses.txt</c> of the site that is online, none of whose addresses may be lost.</param>
/// <param name="Pdf">Makes the PDF files of the annexes, which takes a browser.</param>
/// <param name="Pictures">Draws a picture of each action for social networks.</param>
public sealed record BuildRequest(
    SourceFolder Sources, bool Offline = false, bool Strict = false, string? PublishedList = null, bool Pdf = false, bool Pictures = true)
{
    /// <summary>Whether the site has the drafts too, as only previews do.</summary>
    public bool Drafts { get; init; }

    /// <summary>Replaces what <c>site.yml</c> says.</summary>
    public SiteOverrides Overrides { get; init; } = new();

    /// <summary>The folder in which finished pictures are kept by what they show, for any site of this user.</summary>
    public string PictureCache { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } folder ? folder : Path.GetTempPath(), "bilan", "images");

    /// <summary>The folder whose <c>assets</c> are published instead of those that the program was built with.</summary>
    public string? ThemeFolder { get; init; }
}

/// <summary>How much a finished build made.</summary>
/// <param name="Drafts">How many of the actions are in editions that are drafts.</param>
/// <param name="Made">The address of each file that was not there already, made from the same things.</param>
public sealed record BuildResult(int Actions, int Structures, int Pages, int Drafts, IReadOnlyCollection<Model.PagePath> Made);
