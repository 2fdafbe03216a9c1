using System.Collections.Immutable;

namespace Bilan.Model;

/// <summary>One year of the contract: its table of actions, in the official order, and what was mended in it.</summary>
/// <param name="Contract">The name of the contract: "Contrat de ville".</param>
/// <param name="TableTitle">The title of the official table.</param>
/// <param name="UpdatedOn">The day its records were last brought up to date.</param>
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
    bool HasOfficialTable)
{
    public PagePath Path { get; } = new($"/{Year}/");

    public PagePath AnnexPath { get; } = new($"/{Year}/annexe/");

    public PagePath CorrectionsPath { get; } = new($"/{Year}/corrections/");
}
