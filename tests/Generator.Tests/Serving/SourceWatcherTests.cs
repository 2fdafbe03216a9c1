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
        }, Unexpected);

        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "actions.csv"), "id");

        // Excel has the table open at the first call, and is closed before the second; nobody touches the file meanwhile.
        Assert.True(await calls.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.True(await calls.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.False(await calls.WaitAsync(TimeSpan.FromSeconds(3)));
    }

    [Fact]
    public async Task Calls_after_more_changes_than_the_system_could_tell()
    {
        using var calls = new SemaphoreSlim(0);
        using var watcher = new SourceWatcher([_folder.FullName], () => calls.Release() < 0, Unexpected);

        watcher.Miss(new InternalBufferOverflowException());

        Assert.True(await calls.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Says_when_the_system_tells_of_no_change_any_more()
    {
        var said = 0;
        using var watcher = new SourceWatcher([_folder.FullName], () => false, () => said++);

        watcher.Miss(new IOException("no more watches"));

        Assert.Equal(1, said);
    }

    private static void Unexpected() => Assert.Fail("The system tells of changes.");
}
