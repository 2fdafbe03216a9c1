using System.Text;

namespace Bilan.Assembling;

/// <summary>A stretch of a text and what takes its place.</summary>
/// <param name="Neighbour">The index of a sign in whose piece the replacement goes; it may be the end of the text.</param>
internal readonly record struct TextEdit(int Start, int Length, string Replacement, int Neighbour);

/// <summary>A text in pieces that is changed as a whole and comes back in as many pieces. Knows nothing of what the pieces are.</summary>
internal sealed class PiecedText
{
    private readonly int _pieces;

    /// <summary>For each sign the piece that it belongs to; they only rise.</summary>
    private List<int> _owners;

    public PiecedText(IReadOnlyList<string> pieces)
    {
        _pieces = pieces.Count;
        Value = pieces.Count == 1 ? pieces[0] : string.Concat(pieces);
        _owners = new List<int>(Value.Length);
        for (var i = 0; i < pieces.Count; i++)
            _owners.AddRange(Enumerable.Repeat(i, pieces[i].Length));
    }

    public string Value { get; private set; }

    /// <param name="edits">None touches another.</param>
    public void Edit(IEnumerable<TextEdit> edits)
    {
        var ordered = edits.OrderBy(edit => edit.Start).ToList();
        if (ordered.Count == 0)
            return;

        var text = new StringBuilder(Value.Length + ordered.Count);
        var owners = new List<int>(Value.Length + ordered.Count);
        var done = 0;
        foreach (var edit in ordered)
        {
            Keep(edit.Start);
            text.Append(edit.Replacement);
            owners.AddRange(Enumerable.Repeat(_owners[Math.Clamp(edit.Neighbour, 0, _owners.Count - 1)], edit.Replacement.Length));
            done = edit.Start + edit.Length;
        }

        Keep(Value.Length);
        (Value, _owners) = (text.ToString(), owners);

        void Keep(int end)
        {
            text.Append(Value, done, end - done);
            owners.AddRange(_owners[done..end]);
        }
    }

    public IReadOnlyList<string> Pieces()
    {
        var pieces = new string[_pieces];
        var start = 0;
        for (var i = 0; i < _pieces; i++)
        {
            var end = start;
            while (end < _owners.Count && _owners[end] == i)
                end++;
            pieces[i] = Value[start..end];
            start = end;
        }

        return pieces;
    }
}
