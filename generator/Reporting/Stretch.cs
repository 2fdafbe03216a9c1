namespace Bilan.Reporting;

/// <summary>Words in a row that two texts share, or that only one of them has.</summary>
internal sealed record Stretch(StretchKind Kind, ImmutableArray<string> Words);
