namespace Bilan.Model;

/// <summary>One year of the contract: its table of actions, in the official order, and what was mended in it.</summary>
/// <param name="Contract">The name of the contract: "Contrat de ville".</param>
/// <param name="TableTitle">The title of the official table.</param>
/// <param name="UpdatedOn">The day its records were last brought up to date.</param>
/// <param name="Withdrawn">Actions that were published in it and taken back; no other part of the edition knows them.</param>
/// <param name="HasOfficialTable">Whether the sources hold the official table, which then decides what actions there are.</param>
public sealed record Edition(
    int Year,
    string Title,
    string Contract,
    string TableTitle,
    DateOnly UpdatedOn,
    EditionStatus Status,
    Html Introduction,
    ImmutableArray<ContractAction> Actions,
    ImmutableArray<Correction> Corrections,
    ImmutableArray<WithdrawnAction> Withdrawn,
    bool HasOfficialTable)
{
    public PagePath Path { get; } = new($"/{Year}/");

    public PagePath AnnexPath { get; } = new($"/{Year}/annexe/");

    public PagePath CorrectionsPath { get; } = new($"/{Year}/corrections/");

    /// <summary>Its actions with all that is known of them.</summary>
    public PagePath ActionsJson { get; } = new($"/donnees/{Year}/actions.json");

    /// <summary>A file of the open data that holds this edition alone.</summary>
    internal PagePath DataFile(string name) => new($"/donnees/{Year}/{name}");
}
