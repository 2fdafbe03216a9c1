namespace Bilan.Model;

/// <summary>Words that people type, and what they mean here.</summary>
/// <param name="Words">Words or phrases, as people write them.</param>
/// <param name="Aims">The most useful first; none where nothing here answers.</param>
public sealed record Meaning(ImmutableArray<string> Words, ImmutableArray<Aim> Aims)
{
    /// <summary>Where its record starts.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>What a word leads to.</summary>
/// <param name="Text">The id of an action, of a theme or of an audience; otherwise words that the texts of actions have.</param>
public sealed record Aim(string Text, bool IsId);
