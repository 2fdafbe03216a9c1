namespace Bilan;

/// <summary>How much a finished build made.</summary>
public sealed record BuildResult(int Actions, int Structures, int Pages);
