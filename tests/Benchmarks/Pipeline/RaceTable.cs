namespace Bilan.Benchmarks.Pipeline;

/// <summary>The results of a race as a Markdown table: medians, and how many times as long as two of the contenders.</summary>
internal static class RaceTable
{
    public static void Print(ImmutableArray<Result> results, Result copy, Result hugo)
    {
        Console.WriteLine("| what | runs | wall, median (least to most) | × `cp -r` | × Hugo | processor | peak memory | pages | files | bytes |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var result in results)
            Console.WriteLine(Row(result, copy, hugo));
        Console.WriteLine();
    }

    private static string Row(Result result, Result copy, Result hugo)
    {
        string[] cells = result.GaveUp
            ? [result.Contender.Name, "1", $"stopped after {Race.Limit.TotalSeconds:0} s", "", "", "", "", "", "", ""]
            :
            [
                result.Contender.Name, $"{result.Wall.Count}", $"{Time(result.Wall.Median)} ({Time(result.Wall.Least)} to {Time(result.Wall.Most)})",
                Ratio(result, copy), Ratio(result, hugo), Time(result.Processor.Median), Megabytes(result.Peak.Most),
                $"{result.Size?.Pages:#,0}", $"{result.Size?.Files:#,0}", result.Size is { } size ? Megabytes(size.Bytes) : "",
            ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Ratio(Result result, Result other) => other.GaveUp ? "" : $"{result.Wall.Median / other.Wall.Median:0.00}";

    private static string Time(double seconds) => seconds < 1 ? $"{1000 * seconds:0} ms" : $"{seconds:0.0} s";

    private static string Megabytes(double bytes) => $"{bytes / 1_000_000:#,0.0} MB";
}
