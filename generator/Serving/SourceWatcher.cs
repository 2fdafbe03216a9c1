namespace Bilan.Serving;

/// <summary>Calls once after each burst of changes in some folders: a program that saves a file makes several.</summary>
internal sealed class SourceWatcher : IDisposable
{
    /// <summary>Long enough for an editor to finish saving, short enough to feel immediate.</summary>
    private static readonly TimeSpan s_calm = TimeSpan.FromMilliseconds(80);

    private readonly List<FileSystemWatcher> _watchers;
    private readonly Timer _timer;

    /// <param name="folders">Those that do not exist are passed over.</param>
    public SourceWatcher(IEnumerable<string> folders, Action changed)
    {
        _timer = new Timer(_ => changed());
        _watchers = [.. folders.Where(Directory.Exists).Select(Watch)];
    }

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
        // More changes than the system could tell: whatever they were, there were some.
        watcher.Error += Hear;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Hear(object sender, EventArgs change) => _timer.Change(s_calm, Timeout.InfiniteTimeSpan);
}
