using System.Globalization;
using Bilan.Benchmarks;
using Bilan.Benchmarks.Pipeline;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["index"]:
        await IndexBenchmark.RunAsync([250, 1000, 1001, 5000]);
        return 0;
    case ["index", .. var sizes] when AreNumbers(sizes):
        await IndexBenchmark.RunAsync(sizes.Select(int.Parse));
        return 0;
    case ["pipeline"]:
        await PipelineBenchmark.RunAsync([1000, 10_000, 55_000]);
        return 0;
    case ["pipeline", "--quick"]:
        await PipelineBenchmark.RunAsync([1000]);
        return 0;
    case ["pipeline", .. var sizes] when AreNumbers(sizes):
        await PipelineBenchmark.RunAsync(sizes.Select(int.Parse));
        return 0;
    default:
        Console.Error.WriteLine("Which benchmark? index [ACTIONS …], or pipeline [--quick | ACTIONS …]. See tests/Benchmarks/README.md.");
        return 2;
}

static bool AreNumbers(string[] sizes) => sizes.All(size => int.TryParse(size, out _));
