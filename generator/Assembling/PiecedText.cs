using System.Text;

namespace Bilan.Assembling;

/// <summary>A stretch of a text and what takes its place.</summary>
/// <param name="Neighbour">The index of a sign in whose piece the replacement goes.</param>
internal readonly record struct TextEdit(int Start, int Length, string Replacement, int Neighbour);

/// <summary>A text in pieces that is changed as a whole and comes back in as many pieces. Knows nothing of what the pieces are.</summary>
internal sealed class PiecedText
{
    private readonly int[] _lengths;

    public PiecedText(IReadOnlyList<string> pieces)
    {
        Value = pieces.Count == 1 ? pieces[0] : string.Concat(pieces);
        _lengths = [.. pieces.Select(piece => piece.Length)];
    }

    public string Value { get; private set; }

    /// <param name="edits">From the first to the last; none touches another.</param>
    public void Edit(IReadOnlyList<TextEdit> edits)
    {
        if (edits.Count == 0)
            return;

        var text = new StringBuilder(Value.Length + edits.Count);
        var ends = Ends();
        var done = 0;
        foreach (var edit in edits)
        {
            text.Append(Value, done, edit.Start - done).Append(edit.Replacement);
            done = edit.Start + edit.Length;
            for (var i = edit.Start; i < done; i++)
                _lengths[Owner(ends, i)]--;
            _lengths[Owner(ends, edit.Neighbour)] += edit.Replacement.Length;
        }

        Value = text.Append(Value, done, Value.Length - done).ToString();
    }

    public IReadOnlyList<string> Pieces()
    {
        var pieces = new string[_lengths.Length];
        var start = 0;
        for (var i = 0; i < pieces.Length; i++)
        {
            pieces[i] = Value.Substring(start, _lengths[i]);
            start += _lengths[i];
        }

        return pieces;
    }

    private int[] Ends()
    {
        var end = 0;
        return [.. _lengths.Select(length => end += length)];
    }

    /// <summary>The piece that a sign belongs to: the first that ends behind it.</summary>
    private static int Owner(int[] ends, int sign)
    {
        var (low, high) = (0, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ends[middle] > sign)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
