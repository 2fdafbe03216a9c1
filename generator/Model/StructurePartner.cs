namespace Bilan.Model;

/// <summary>A partner that has its own page on the site.</summary>
public sealed record StructurePartner(Structure Structure) : Partner(Structure.Name);
