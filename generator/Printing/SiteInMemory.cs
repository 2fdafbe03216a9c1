using System.Collections.Concurrent;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Rendering;

namespace Bilan.Printing;

/// <summary>
/// The pages being printed and what they ask for, by their public addresses. The browser is given them as if they were already online,
/// so that the links of a PDF lead to the site and nothing is asked of a network.
/// </summary>
internal sealed class SiteInMemory
{
    private readonly Uri _address;
    private readonly ConcurrentDictionary<string, (string Type, ReadOnlyMemory<byte> Bytes)> _files = new();

    /// <param name="assets">Stylesheets, scripts and drawings.</param>
    public SiteInMemory(Uri address, IEnumerable<PlannedFile> assets)
    {
        _address = address;
        foreach (var asset in assets)
        {
            var bytes = new PageBuffer();
            asset.Write(bytes);
            Add(asset.Path, bytes.Written);
        }
    }

    public void Add(PagePath path, ReadOnlyMemory<byte> bytes) => _files[path.AbsoluteOn(_address)] = (TypeOf(path), bytes);

    public void Remove(PagePath path) => _files.TryRemove(path.AbsoluteOn(_address), out _);

    /// <summary>What answers at an absolute address, whatever follows its <c>?</c>.</summary>
    public bool TryGet(string url, out (string Type, ReadOnlyMemory<byte> Bytes) file) => _files.TryGetValue(url.Split('?', '#')[0], out file);

    private static string TypeOf(PagePath path) => Path.GetExtension(path.Value) switch
    {
        "" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".js" => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    };
}
