namespace Bilan.Tests.Properties;

/// <summary>A site to which something happens in one case after the other, and which is whole again before each: to copy it takes longer than to read it.</summary>
internal sealed class WornSite(string original, TestSite site) : IDisposable
{
    private readonly string[] _files =
        [.. Directory.EnumerateFiles(site.Sources, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Sources, file)).Order(StringComparer.Ordinal)];

    private readonly HashSet<string> _touched = [];

    /// <summary>The small site.</summary>
    public static WornSite Valbourg() => new(Repository.At("tests/fixtures/sites/valbourg"), TestSite.Valbourg());

    /// <summary>The repository's own records.</summary>
    public static WornSite Real() => new(Repository.Root, TestSite.Real());

    public TestSite Site { get; } = site;

    public string NameOf(int number) => _files[number % _files.Length];

    /// <returns>The path of a file to which something is about to happen.</returns>
    public string Touch(int number)
    {
        _touched.Add(NameOf(number));
        return Path.Combine(Site.Sources, NameOf(number));
    }

    /// <summary>Copies a file beside itself.</summary>
    public void Double(int number)
    {
        var copy = Path.Combine(Path.GetDirectoryName(NameOf(number))!, $"copie-de-{Path.GetFileName(NameOf(number))}");
        File.Copy(Touch(number), Path.Combine(Site.Sources, copy), overwrite: true);
        _touched.Add(copy);
    }

    public void Mend()
    {
        foreach (var file in _touched)
        {
            if (Array.IndexOf(_files, file) >= 0)
                File.Copy(Path.Combine(original, file), Path.Combine(Site.Sources, file), overwrite: true);
            else
                File.Delete(Path.Combine(Site.Sources, file));
        }

        _touched.Clear();
    }

    public void Dispose() => Site.Dispose();
}
