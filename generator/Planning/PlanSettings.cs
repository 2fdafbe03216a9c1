using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>What is asked of a site beside what its records say.</summary>
/// <param name="IsOffline">For a copy opened from a disk: links name <c>index.html</c>.</param>
/// <param name="HasPictures">Whether each action has a picture of its own for social networks.</param>
/// <param name="HasPdfs">Whether a PDF file is made of each annex.</param>
/// <param name="Before">The addresses of the site that this one replaces.</param>
/// <param name="ThemeFolder">The folder whose <c>assets</c> are published; null for those that the program was built with.</param>
/// <param name="PictureCache">The folder in which finished pictures are kept by what they show.</param>
public sealed record PlanSettings(bool IsOffline, bool HasPictures, bool HasPdfs, ImmutableArray<PagePath> Before, string? ThemeFolder, string PictureCache)
{
    /// <summary>What the site that this one replaces said of its editions.</summary>
    public PublishedRecords Published { get; init; } = PublishedRecords.None;

    /// <summary>For those who ask for addresses alone.</summary>
    public static PlanSettings Plain { get; } = new(IsOffline: false, HasPictures: false, HasPdfs: false, [], ThemeFolder: null, PictureCache: "");

    /// <summary>Changes with the program: what an older one wrote may have been written otherwise.</summary>
    internal static string Program { get; } = string.Join(
        ' ',
        new[] { typeof(PlanSettings).Assembly, typeof(PageFrame).Assembly, typeof(Publication).Assembly }
            .Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString())
            .Append(Environment.Version.ToString()));
}
