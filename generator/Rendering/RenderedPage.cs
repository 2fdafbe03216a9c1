using Bilan.Model;

namespace Bilan.Rendering;

/// <summary>A finished page.</summary>
/// <param name="IsListed">Whether search engines and the sitemap list the page.</param>
/// <param name="Utf8">The whole HTML document.</param>
public sealed record RenderedPage(PagePath Path, bool IsListed, ReadOnlyMemory<byte> Utf8);
