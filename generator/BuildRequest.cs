using Bilan.Assembling;
using Bilan.Loading;

namespace Bilan;

/// <summary>What a build is asked to do.</summary>
/// <param name="Offline">Links name <c>index.html</c>, for a site opened from a disk.</param>
/// <param name="Strict">A warning also keeps the site from being published.</param>
/// <param name="PublishedList">The <c>adresses.txt</c> of the site that is online, none of whose addresses may be lost.</param>
/// <param name="Pdf">Makes the PDF files of the annexes, which takes a browser.</param>
public sealed record BuildRequest(SourceFolder Sources, bool Offline = false, bool Strict = false, string? PublishedList = null, bool Pdf = false)
{
    /// <summary>Replaces what <c>site.yml</c> says.</summary>
    public SiteOverrides Overrides { get; init; } = new();
}
