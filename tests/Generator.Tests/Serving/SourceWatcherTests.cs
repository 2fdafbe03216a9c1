using Bilan.Serving;

namespace Bilan.Tests.Serving;

public sealed class SourceWatcherTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-watch-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Calls_again_though_nothing_changes_until_it_no_longer_helps()
    {
        using var calls = new SemaphoreSlim(0);
        var left = 2;
        using var watcher = new SourceWatcher([_folder.FullName], () =>
        {
            calls.Release();
            return --left > 0;
        });

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "actions.csv"), "id");

        // Excel has the table open at the first call, and is closed before the second; nobody touches the file meanwhile.
        Assert.True(await calls.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(await calls.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.False(await calls.WaitAsync(TimeSpan.FromSeconds(3)));
    }
}
