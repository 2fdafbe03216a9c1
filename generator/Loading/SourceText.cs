using Bilan.Model;

namespace Bilan.Loading;

/// <summary>A piece of text as it was read, without the space around it, and where it starts.</summary>
public readonly record struct SourceText(string Value, SourceLocation Location)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    public override string ToString() => Value;
}
