using System.Security.Cryptography;

namespace Bilan.Markup.Bundling;

/// <summary>A file of the theme that the site publishes as it stands.</summary>
/// <param name="Version">Eight hexadecimal digits that change with the bytes.</param>
public sealed record ThemeAsset(PagePath Path, ReadOnlyMemory<byte> Bytes, string Version)
{
    public bool IsScript => Path.Value.EndsWith(".js", StringComparison.Ordinal);

    /// <param name="name">The file's name inside <c>/assets/</c>.</param>
    public static ThemeAsset Of(string name, ReadOnlyMemory<byte> bytes) =>
        new(SitePaths.Asset(name), bytes, Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..8]);
}
