namespace Bilan.Model;

/// <summary>The pages of prose that every site must have.</summary>
public sealed record StandardPages(ProsePage About, ProsePage LegalNotice, ProsePage Accessibility);
