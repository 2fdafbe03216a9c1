namespace Bilan.Model;

/// <summary>One difference between the official table and the published text, with its reason.</summary>
public sealed record Correction(ContractAction Action, string SourceText, string PublishedText, string Reason);
