namespace Bilan.Drafting;

/// <summary>A source file to create, ready to fill.</summary>
/// <param name="File">Its path from the root of the sources, with <c>/</c> between folders.</param>
public sealed record Draft(string File, string Text);
