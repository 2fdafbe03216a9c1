using System.Diagnostics;
using System.Text.RegularExpressions;
using Bilan.Serving;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>How long <c>serve</c> takes from a saved file to a page that holds its new word, fetched when the server says that something changed, as a browser does.</summary>
internal static partial class ServeBenchmark
{
    public const int Actions = 1000;

    private const int Runs = 15;

    /// <summary>Nobody saves again before she has seen the page.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(PublishedProgram program, Town town)
    {
        Console.Error.WriteLine($"{town.Actions} actions: serve");
        using var server = program.Serve(town.Sources).Start();
        try
        {
            var root = await RootAsync(server);
            var seen = await MeasureAsync(town, root);
            Console.WriteLine($"\n`serve`, {town.Actions:#,0} actions, from saved to seen: {seen.Median:0} ms ({seen.Least:0} to {seen.Most:0}), {Runs} runs");
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task<Samples> MeasureAsync(Town town, Uri root)
    {
        using var client = new HttpClient { Timeout = s_patience };
        using var changes = new StreamReader(await client.GetStreamAsync(new Uri(root, LivePage.ChangesPath)));
        var page = new Uri(root, town.ChangingPage);
        var seen = new Samples();
        await NextAsync(changes);
        for (var run = 0; run < Runs; run++)
        {
            await Task.Delay(s_pause);
            var watch = Stopwatch.StartNew();
            var word = town.ChangeOneRecord();
            do
                await NextAsync(changes);
            while (!(await client.GetStringAsync(page)).Contains(word, StringComparison.Ordinal));
            seen.Add(watch.Elapsed.TotalMilliseconds);
        }

        return seen;
    }

    /// <summary>Waits for one event (HTML, § 9.2): the first tells the version that stands, each further one a change.</summary>
    private static async Task NextAsync(StreamReader changes)
    {
        while (await changes.ReadLineAsync().WaitAsync(s_patience) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException("serve ended.");
    }

    /// <summary>Waits until the first site stands: only then does the server say where. All that it says is read, or it would wait to say it.</summary>
    private static Task<Uri> RootAsync(Process server)
    {
        var root = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        server.OutputDataReceived += (_, said) =>
        {
            if (Address().Match(said.Data ?? "") is { Success: true } found)
                root.TrySetResult(new Uri(found.Value));
        };
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return root.Task.WaitAsync(s_patience);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\S+")]
    private static partial Regex Address();
}
