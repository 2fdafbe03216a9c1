using Bilan.Diagnostics;
using Bilan.Markup.Views;

namespace Bilan.Sharing;

/// <summary>
/// Keeps finished pictures in a folder by what they show, so that one is drawn once, whatever folder a site is written to. Costs
/// time and nothing else: what cannot be read is drawn, what cannot be kept is not. Knows nothing of sites.
/// </summary>
/// <param name="folder">Need not exist, and may be one that nobody can write to.</param>
internal sealed class PictureCache(string folder)
{
    /// <summary>The picture, unless none is kept or the file is damaged.</summary>
    public byte[]? TryGet(string fingerprint)
    {
        try
        {
            var path = At(fingerprint);
            return File.Exists(path) && File.ReadAllBytes(path) is var bytes && PngFile.IsWhole(bytes) && PalettePng.Carries(bytes, fingerprint)
                ? bytes
                : null;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            return null;
        }
    }

    /// <summary>Another program that reads meanwhile sees the whole picture or none.</summary>
    public void Keep(string fingerprint, ReadOnlySpan<byte> picture)
    {
        var unfinished = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(unfinished, picture);
            File.Move(unfinished, At(fingerprint), overwrite: true);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            TryDelete(unfinished);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            // Nobody looks at it again.
        }
    }

    private string At(string fingerprint) => Path.Combine(folder, fingerprint + ".png");
}
