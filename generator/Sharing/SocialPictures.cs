using System.Runtime.InteropServices;
using Bilan.Diagnostics;
using Bilan.Model;
using Bilan.Publishing;

namespace Bilan.Sharing;

/// <summary>
/// The picture of each action, and that of the site. Drawing one takes as long as writing a thousand pages, so what the previous
/// site already shows is taken from there.
/// </summary>
internal static class SocialPictures
{
    /// <param name="published">The folder of the previous site, which may not exist.</param>
    public static ImmutableArray<OutputFile> For(Publication publication, string published)
    {
        (PagePath Path, SocialPicture Picture)[] wanted =
        [
            (SitePaths.Picture, SocialPicture.Of(publication.Site)),
            .. publication.Editions.SelectMany(edition => edition.Actions.Select(
                action => (action.PicturePath, SocialPicture.Of(action, edition, publication.Site)))),
        ];
        var files = new OutputFile[wanted.Length];
        Parallel.For(
            0,
            wanted.Length,
            () => new PicturePainter(),
            (index, _, painter) =>
            {
                var (path, picture) = wanted[index];
                files[index] = new OutputFile(path, Previous(path, picture, published) ?? painter.Paint(picture));
                return painter;
            },
            painter => painter.Dispose());
        return ImmutableCollectionsMarshal.AsImmutableArray(files);
    }

    /// <summary>The published file, if it can be read and was made from the same words and colours.</summary>
    private static byte[]? Previous(PagePath path, SocialPicture picture, string published)
    {
        try
        {
            var file = new FileInfo(Path.Combine(published, path.OutputFile));
            return file.Exists && File.ReadAllBytes(file.FullName) is var bytes && PalettePng.Carries(bytes, picture.Fingerprint) ? bytes : null;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return null;
        }
    }
}
