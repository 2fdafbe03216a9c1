using Bilan.Diagnostics;
using Bilan.Planning;
using Bilan.Rendering;

namespace Bilan.Serving;

/// <summary>
/// What the browser shows at one moment: the last site that could be planned, and what keeps a newer one from being planned. A file is
/// made when somebody asks for it.
/// </summary>
/// <param name="Files">By address, or empty before the first site could be planned.</param>
/// <param name="Content">Changes with what any of the files is made from.</param>
/// <param name="Errors">Empty when the files are what the sources say.</param>
internal sealed record SiteVersion(int Number, IReadOnlyDictionary<string, PlannedFile> Files, Fingerprint Content, ImmutableArray<Diagnostic> Errors)
{
    public static SiteVersion None { get; } = new(0, ImmutableDictionary<string, PlannedFile>.Empty, default, []);

    /// <param name="plan">The new site, or null where <paramref name="errors"/> say why there is none.</param>
    /// <returns>The version that follows, or this one where nothing has changed.</returns>
    public SiteVersion Next(SitePlan? plan, ImmutableArray<Diagnostic> errors)
    {
        var next = plan is null
            ? this with { Number = Number + 1, Errors = errors }
            : new SiteVersion(Number + 1, plan.Files.ToDictionary(file => file.Path.Value), plan.Content, []);
        return Number > 0 && next.Content == Content && next.Errors.SequenceEqual(Errors) ? this : next;
    }

    /// <returns>The bytes of a file, or null where there is none at the address.</returns>
    public ReadOnlyMemory<byte>? Make(string address)
    {
        if (!Files.TryGetValue(address, out var file))
            return null;

        var bytes = new PageBuffer();
        file.Write(bytes);
        return bytes.Written;
    }
}
