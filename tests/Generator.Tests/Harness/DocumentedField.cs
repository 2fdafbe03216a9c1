namespace Bilan.Tests.Harness;

/// <summary>A line of the dictionary that <c>content/README.md</c> and <c>data/README.md</c> are for coordinators.</summary>
internal sealed record DocumentedField(string Name, string Required, string Values, string Example);
