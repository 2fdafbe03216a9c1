using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>What a page that leads to an edition, or quotes it, says of it.</summary>
/// <param name="Contract">The name of the contract: "Contrat de ville".</param>
/// <param name="TableTitle">The title of the official table.</param>
/// <param name="UpdatedOn">The day its records were last brought up to date.</param>
/// <param name="HasOfficialTable">Whether its texts were held against the official table, word for word, which then decides what actions there are.</param>
/// <param name="IsDraft">Whether the publisher is still at work on it: then only previews have it.</param>
/// <param name="Kind">What its texts are, and are called.</param>
public sealed record EditionInfo(
    int Year, string Title, string Contract, string TableTitle, DateOnly UpdatedOn, EditionStatus Status, bool HasOfficialTable, bool IsDraft, EditionKind Kind)
{
    public PagePath Path => SitePaths.Edition(Year);

    public PagePath AnnexPath => SitePaths.Annex(Year);

    public PagePath CorrectionsPath => SitePaths.Corrections(Year);

    /// <summary>What became of the edition before, where there is one.</summary>
    public PagePath EvolutionPath => SitePaths.Evolution(Year);
}

/// <summary>One year of the contract: its table of actions, in the official order, and what was mended in it.</summary>
/// <param name="Withdrawn">Actions that were published in it and taken back; no other part of the edition knows them.</param>
/// <param name="WithoutTable">Why there is no official table to compare with, in the publisher's words, or empty.</param>
/// <param name="KeptFiles">What was received for it and is not compared.</param>
/// <param name="Links">The links of its texts to pages of the site.</param>
public sealed record Edition(
    EditionInfo Info,
    Html Introduction,
    ImmutableArray<ContractAction> Actions,
    ImmutableArray<Correction> Corrections,
    ImmutableArray<WithdrawnAction> Withdrawn,
    string WithoutTable,
    ImmutableArray<KeptFile> KeptFiles,
    ImmutableArray<InternalLink> Links)
{
    /// <summary>Where the figures and corrections of withdrawn actions stand, which no page shows.</summary>
    public ImmutableArray<SourceLocation> SetAside { get; init; } = [];

    public int Year => Info.Year;

    public string Title => Info.Title;

    public DateOnly UpdatedOn => Info.UpdatedOn;

    public PagePath Path => Info.Path;

    public ImmutableArray<ActionCard> Cards => [.. Actions.Select(action => action.Card)];

    public int StructureCount => Actions.Select(action => action.Structure.Id).Distinct().Count();
}

/// <summary>One difference between the official table and the published text, with its reason.</summary>
public sealed record Correction(ActionCard Action, string SourceText, string PublishedText, string Reason)
{
    /// <summary>Where its source text stands.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>Whether the publisher holds an edition to be final.</summary>
public enum EditionStatus
{
    NotStated,
    Provisional,
    Final,
}

/// <summary>The words by which records name the status of an edition.</summary>
public static class EditionStatusWord
{
    public static FrozenDictionary<string, EditionStatus> All { get; } = new Dictionary<string, EditionStatus>
    {
        ["provisoire"] = EditionStatus.Provisional,
        ["definitive"] = EditionStatus.Final,
    }.ToFrozenDictionary();
}

/// <summary>What the texts of an edition are.</summary>
public enum EditionKind
{
    /// <summary>What was done.</summary>
    Report,

    /// <summary>What will be done.</summary>
    Programme,

    /// <summary>What is done, without saying when.</summary>
    Actions,
}

/// <summary>The words by which records name the kind of an edition.</summary>
public static class EditionKindWord
{
    public static FrozenDictionary<string, EditionKind> All { get; } = new Dictionary<string, EditionKind>
    {
        ["bilan"] = EditionKind.Report,
        ["programmation"] = EditionKind.Programme,
        ["actions"] = EditionKind.Actions,
    }.ToFrozenDictionary();
}
