namespace Bilan.Benchmarks.Pipeline;

/// <summary>Runs several contenders in turns, so that whatever else the machine does weighs on all of them. Knows nothing of what they do.</summary>
internal static class Race
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<ImmutableArray<Result>> RunAsync(IEnumerable<Contender> contenders, int rounds)
    {
        ImmutableArray<Result> results = [.. contenders.Select(contender => new Result(contender))];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var result in results.Where(result => !result.GaveUp && round < result.Contender.MostRuns))
                await RunAsync(result, $"round {round + 1} of {rounds}");
        }

        return results;
    }

    private static async Task RunAsync(Result result, string round)
    {
        var contender = result.Contender;
        Console.Error.WriteLine($"  {round}: {contender.Name}");
        contender.Before();
        result.Add(await Usage.OfAsync(contender.Command, Limit));
        if (!contender.IsKept)
            Folders.Delete(contender.Output);
    }
}
