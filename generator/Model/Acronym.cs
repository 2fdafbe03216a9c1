namespace Bilan.Model;

/// <summary>An acronym met in the texts.</summary>
/// <param name="Expansion">Its meaning, or empty where it is not certain and the publisher must give it.</param>
public sealed record Acronym(string Letters, string Expansion);
