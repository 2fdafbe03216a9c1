namespace Bilan.Model;

/// <summary>What an edition says otherwise than on the day on which it was published first.</summary>
/// <param name="Since">That day.</param>
public sealed record LaterChanges(DateOnly Since, ImmutableArray<LaterChange> Changes);

/// <summary>What became of one action of an edition after its publication.</summary>
/// <param name="Parts">Those that are not what they were, of an action that is still there.</param>
public sealed record LaterChange(PagePath Path, string Title, string Structure, LaterChangeKind Kind, ImmutableArray<ActionPart> Parts);

/// <summary>What can become of it.</summary>
public enum LaterChangeKind
{
    Changed,
    Added,
    Withdrawn,
}

/// <summary>What an action quotes of the official table.</summary>
public enum ActionPart
{
    Title,
    Structure,
    Text,
    State,
    KeyFigures,
}
