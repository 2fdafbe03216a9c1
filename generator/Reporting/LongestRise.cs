namespace Bilan.Reporting;

/// <summary>Finds the longest part of a sequence of numbers that is already in rising order.</summary>
internal static class LongestRise
{
    /// <returns>The positions of that part in the sequence.</returns>
    public static HashSet<int> In(IReadOnlyList<int> numbers)
    {
        // Patience sorting: for each length, the position that ends a rise of that length with the smallest number.
        var ends = new List<int>();
        var previous = new int[numbers.Count];
        for (var i = 0; i < numbers.Count; i++)
        {
            var length = ends.FindIndex(end => numbers[end] >= numbers[i]);
            if (length < 0)
                length = ends.Count;
            previous[i] = length == 0 ? -1 : ends[length - 1];
            if (length == ends.Count)
                ends.Add(i);
            else
                ends[length] = i;
        }

        var rise = new HashSet<int>();
        for (var at = ends.Count == 0 ? -1 : ends[^1]; at >= 0; at = previous[at])
            rise.Add(at);
        return rise;
    }
}
