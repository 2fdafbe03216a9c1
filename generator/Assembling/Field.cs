using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>What one record gives for one field: texts, or records inside. Never empty: an empty field is not given.</summary>
internal sealed record Field(SourceLocation Location, ImmutableArray<SourceText> Texts, ImmutableArray<Record> Records);
