using Bilan.Diagnostics;
using Bilan.Planning;

namespace Bilan.Serving;

/// <summary>A site that is planned again whenever it is asked to be, and that tells those who wait. Knows nothing of HTTP.</summary>
/// <param name="build">Plans the site, or gives null where the bag says why there is none.</param>
internal sealed class LiveSite(Func<DiagnosticBag, SitePlan?> build)
{
    private readonly Lock _building = new();
    private TaskCompletionSource _changed = NewSignal();

    public SiteVersion Current { get; private set; } = SiteVersion.None;

    /// <summary>Plans the site; when it cannot be planned, the last good one stays.</summary>
    /// <returns>Everything that was found, warnings too.</returns>
    public ImmutableArray<Diagnostic> Rebuild()
    {
        lock (_building)
        {
            var bag = new DiagnosticBag();
            var built = build(bag);
            var found = bag.Sorted();
            var next = Current.Next(built, bag.HasErrors ? [.. found.Where(finding => finding.Severity == Severity.Error)] : found);
            if (next == Current)
                return found;

            Current = next;
            var changed = _changed;
            _changed = NewSignal();
            changed.SetResult();
            return found;
        }
    }

    /// <summary>Waits until the version is another than <paramref name="known"/>, and gives it.</summary>
    public async Task<SiteVersion> NextAfterAsync(int known, CancellationToken stop)
    {
        while (true)
        {
            // Taken before the version is read: a change in between is not missed.
            var changed = _changed.Task;
            if (Current.Number != known)
                return Current;
            await changed.WaitAsync(stop);
        }
    }

    /// <summary>The waiting requests must not go on inside the lock.</summary>
    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
