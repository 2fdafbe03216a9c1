using System.Globalization;
using Bilan.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] subjects = args.Length == 0 ? ["index", "pipeline"] : args;
foreach (var subject in subjects)
{
    switch (subject)
    {
        case "index":
            await IndexBenchmark.RunAsync([250, 1000, 1001, 5000]);
            break;
        case "pipeline":
            await PipelineBenchmark.RunAsync([1000, 4000]);
            break;
        default:
            Console.Error.WriteLine($"Unknown benchmark “{subject}”: index or pipeline.");
            return 2;
    }
}

return 0;
