namespace Bilan.Reporting;

/// <summary>What can become of an action.</summary>
internal enum ActionChangeKind
{
    Added,
    Changed,
    Moved,
    Withdrawn,

    /// <summary>Its record cannot be read any more, so that nothing can be said of it.</summary>
    Unreadable,
}
