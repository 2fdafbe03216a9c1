namespace Bilan.Model;

/// <summary>A page written by people in Markdown, at a fixed address.</summary>
public sealed record ProsePage(string Title, string Description, Html Body);

/// <summary>The pages of prose that every site must have.</summary>
public sealed record StandardPages(ProsePage About, ProsePage LegalNotice, ProsePage Accessibility);
