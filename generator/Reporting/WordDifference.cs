using DiffPlex;
using DiffPlex.Chunkers;

namespace Bilan.Reporting;

/// <summary>The words that two texts share, and those that only one has; the space between words does not count. The only class that knows DiffPlex.</summary>
internal static class WordDifference
{
    /// <returns>The texts cut into stretches, in the order in which a reader meets them: what goes before what comes.</returns>
    public static ImmutableArray<Stretch> Between(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(
            OneWordALine(before), OneWordALine(after), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance);
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var done = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(StretchKind.Kept, difference.PiecesNew, done, block.InsertStartB - done);
            Add(StretchKind.Removed, difference.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(StretchKind.Added, difference.PiecesNew, block.InsertStartB, block.InsertCountB);
            done = block.InsertStartB + block.InsertCountB;
        }

        Add(StretchKind.Kept, difference.PiecesNew, done, difference.PiecesNew.Count - done);
        return stretches.ToImmutable();

        void Add(StretchKind kind, IReadOnlyList<string> words, int start, int count)
        {
            if (count > 0)
                stretches.Add(new Stretch(kind, [.. words.Skip(start).Take(count)]));
        }
    }

    private static string OneWordALine(string text) =>
        string.Join('\n', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
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
