using Bilan.Assembling;

namespace Bilan.Reporting;

/// <summary>What becomes of one action.</summary>
/// <param name="Title">After the change, or before it for an action that is no longer there; its id where it has no title.</param>
/// <param name="Structure">The name of the structure, or its id where it has no name.</param>
/// <param name="Address">The address of its page.</param>
internal sealed record ActionChange(ActionChangeKind Kind, int Year, string Title, string Structure, string Address)
{
    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>Why it was taken back, or empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Its rank in the table before and after, from 1, for an action that was moved.</summary>
    public (int Before, int After) Ranks { get; init; }
}

/// <summary>A field that two trees give differently; empty where a tree does not give it.</summary>
internal sealed record FieldChange(Field Field, string Before, string After);

/// <summary>What can become of an action.</summary>
internal enum ActionChangeKind
{
    Added,
    Changed,
    Moved,

    /// <summary>Taken back on purpose: its address goes on answering.</summary>
    Withdrawn,
    Restored,

    /// <summary>Its record is no longer there.</summary>
    Deleted,

    /// <summary>Its row or its file was deleted or took another id, and the other half stands alone.</summary>
    Incomplete,

    /// <summary>Its record cannot be read any more, so that nothing can be said of it.</summary>
    Unreadable,
}
