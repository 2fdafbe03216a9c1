using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Publishing;

namespace Bilan.Serving;

/// <summary>What the browser shows at one moment: the last site that could be built, and what keeps a newer one from being built.</summary>
/// <param name="Files">By address, or empty before the first site could be built.</param>
/// <param name="Errors">Empty when the files are what the sources say.</param>
internal sealed record SiteVersion(int Number, FrozenDictionary<string, ReadOnlyMemory<byte>> Files, ImmutableArray<Diagnostic> Errors)
{
    public static SiteVersion None { get; } = new(0, FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty, []);

    /// <param name="built">The new site, or null where <paramref name="errors"/> say why there is none.</param>
    /// <returns>The version that follows, or this one where nothing has changed.</returns>
    public SiteVersion Next(ImmutableArray<OutputFile>? built, ImmutableArray<Diagnostic> errors)
    {
        var next = built is { } files
            ? new SiteVersion(Number + 1, files.ToFrozenDictionary(file => file.Path.Value, file => file.Bytes), [])
            : this with { Number = Number + 1, Errors = errors };
        return Number > 0 && IsSame(next) ? this : next;
    }

    private bool IsSame(SiteVersion other) =>
        Errors.SequenceEqual(other.Errors)
        && Files.Count == other.Files.Count
        && Files.All(file => other.Files.TryGetValue(file.Key, out var bytes) && bytes.Span.SequenceEqual(file.Value.Span));
}
