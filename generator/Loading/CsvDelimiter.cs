namespace Bilan.Loading;

/// <summary>Finds the character that separates the cells of a table from its first line.</summary>
internal static class CsvDelimiter
{
    public static ImmutableArray<char> Candidates { get; } = [';', ',', '\t'];

    /// <summary>The candidate that the first line has most of, outside quotes; <c>;</c> where it has none.</summary>
    public static char Detect(string text)
    {
        var first = text.AsSpan().TrimStart('\n');
        var end = first.IndexOf('\n');
        if (end >= 0)
            first = first[..end];

        var counts = new int[Candidates.Length];
        var quoted = false;
        foreach (var c in first)
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && Candidates.IndexOf(c) is var candidate and >= 0)
                counts[candidate]++;
        }

        return Candidates[Array.IndexOf(counts, counts.Max())];
    }
}
