using DiffPlex;
using DiffPlex.Chunkers;

namespace Bilan.Reporting;

/// <summary>
/// The words that two texts share, and those that only one has; the space between words does not count. Between the first word that
/// differs and the last, long texts are not compared: one then takes the place of the other. The only class that knows DiffPlex.
/// </summary>
internal static class WordDifference
{
    /// <summary>The most words of one text times words of the other that are compared: the time grows with it.</summary>
    private const long MostCompared = 2_000_000;

    /// <returns>The texts cut into stretches, in the order in which a reader meets them: what goes before what comes.</returns>
    public static ImmutableArray<Stretch> Between(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var start = old.AsSpan().CommonPrefixLength(now);
        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)])
            end++;

        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        Add(stretches, StretchKind.Kept, old.AsSpan(0, start));
        Compare(old[start..^end], now[start..^end], stretches);
        Add(stretches, StretchKind.Kept, old.AsSpan(old.Length - end));
        return stretches.ToImmutable();
    }

    private static void Compare(string[] old, string[] now, ImmutableArray<Stretch>.Builder stretches)
    {
        if (old.Length == 0 || now.Length == 0 || (long)old.Length * now.Length > MostCompared)
        {
            Add(stretches, StretchKind.Removed, old);
            Add(stretches, StretchKind.Added, now);
            return;
        }

        var difference = Differ.Instance.CreateDiffs(
            string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var done = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(stretches, StretchKind.Kept, now.AsSpan(done, block.InsertStartB - done));
            Add(stretches, StretchKind.Removed, old.AsSpan(block.DeleteStartA, block.DeleteCountA));
            Add(stretches, StretchKind.Added, now.AsSpan(block.InsertStartB, block.InsertCountB));
            done = block.InsertStartB + block.InsertCountB;
        }

        Add(stretches, StretchKind.Kept, now.AsSpan(done));
    }

    private static void Add(ImmutableArray<Stretch>.Builder stretches, StretchKind kind, ReadOnlySpan<string> words)
    {
        if (!words.IsEmpty)
            stretches.Add(new Stretch(kind, [.. words]));
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Words in a row that two texts share, or that only one of them has.</summary>
internal sealed record Stretch(StretchKind Kind, ImmutableArray<string> Words);

/// <summary>To which of two texts a stretch belongs.</summary>
internal enum StretchKind
{
    Kept,
    Removed,
    Added,
}
