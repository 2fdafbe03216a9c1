namespace Bilan.Model;

/// <summary>A page written by people in Markdown, at a fixed address.</summary>
public sealed record ProsePage(string Title, string Description, Html Body);
