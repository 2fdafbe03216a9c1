namespace Bilan.Reporting;

/// <summary>A field that two trees give differently; empty where a tree does not give it.</summary>
internal sealed record FieldChange(string Field, string Before, string After);
