namespace Bilan.Model;

/// <summary>A partner known by its name alone.</summary>
public sealed record NamedPartner(string Name) : Partner(Name);
