using Bilan.Model;

namespace Bilan.Loading;

/// <summary>A value of a YAML text: a scalar, a list or a map. Scalars are always text: <c>non</c>, <c>01000</c> and <c>1:30</c> stay what was typed.</summary>
public abstract record RawNode(SourceLocation Location);
