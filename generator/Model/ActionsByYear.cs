namespace Bilan.Model;

/// <summary>The actions of one edition in a list of several.</summary>
public sealed record YearOfActions(EditionInfo Edition, ImmutableArray<ActionCard> Actions);

/// <summary>Actions of several years, never mixed: those of the latest edition, which a reader wants first, and those of each other one.</summary>
/// <param name="Others">The latest year first; only those that have some.</param>
public sealed record ActionsByYear(ImmutableArray<ActionCard> Now, ImmutableArray<YearOfActions> Others)
{
    /// <summary>What stands for all of them where there is room for one list: those of now, or else of the last year that has some.</summary>
    public ImmutableArray<ActionCard> NowOrLast =>
        Now.IsEmpty && Others.FirstOrDefault(year => !year.Edition.IsDraft) is { } last ? last.Actions : Now;
}
