namespace Bilan.Importing;

/// <summary>Something that the import did or left, for the report.</summary>
/// <param name="Place">Where it stands in the office's file; empty for the whole table.</param>
internal sealed record ImportNote(NoteKind Kind, string Place, string Text);

/// <summary>The sections of the report, in their order.</summary>
internal enum NoteKind
{
    Difference,
    Doubt,
    Decision,
    Proposal,
    Column,
    SetAside,
}
