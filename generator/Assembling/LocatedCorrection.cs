using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>A correction, and the place of its source text in <c>corrections.csv</c>.</summary>
internal sealed record LocatedCorrection(Correction Correction, SourceLocation Location);
