namespace Bilan.Benchmarks.Pipeline;

/// <summary>How much stands in a finished site.</summary>
internal sealed record SiteSize(int Pages, int Files, long Bytes)
{
    /// <returns>Null where there is no such folder.</returns>
    public static SiteSize? Of(string folder)
    {
        if (!Directory.Exists(folder))
            return null;

        var size = new SiteSize(0, 0, 0);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            size = new SiteSize(size.Pages + (file.Extension == ".html" ? 1 : 0), size.Files + 1, size.Bytes + file.Length);
        return size;
    }
}
