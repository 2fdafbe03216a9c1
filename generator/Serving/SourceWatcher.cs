namespace Bilan.Serving;

/// <summary>
/// Calls once after each burst of changes in some folders: a program that saves a file makes several. Calls again, though nothing
/// changes, as long as it is told that this may help.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>Long enough for an editor to finish saving, short enough to feel immediate.</summary>
    private static readonly TimeSpan s_calm = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly List<FileSystemWatcher> _watchers;
    private readonly Timer _timer;
    private readonly Action _blinded;

    /// <param name="folders">Those that do not exist are passed over.</param>
    /// <param name="changed">Returns whether it is to be called again after a while.</param>
    /// <param name="blinded">Called where the system tells of no change any more.</param>
    public SourceWatcher(IEnumerable<string> folders, Func<bool> changed, Action blinded)
    {
        _blinded = blinded;
        _timer = new Timer(_ =>
        {
            if (changed())
                CallAfterAWhile();
        });
        _watchers = [.. folders.Where(Directory.Exists).Select(Watch)];
    }

    public void CallAfterAWhile() => _timer.Change(s_patience, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _timer.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += Hear;
        watcher.Created += Hear;
        watcher.Deleted += Hear;
        watcher.Renamed += Hear;
        watcher.Error += (_, error) => Miss(error.GetException());
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <param name="failure">Why the system did not tell of a change.</param>
    internal void Miss(Exception failure)
    {
        // More changes at once than it could tell: whatever they were, there were some. Anything else is for good.
        if (failure is InternalBufferOverflowException)
            Hear(this, EventArgs.Empty);
        else
            _blinded();
    }

    private void Hear(object sender, EventArgs change) => _timer.Change(s_calm, Timeout.InfiniteTimeSpan);
}
