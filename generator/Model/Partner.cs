namespace Bilan.Model;

/// <summary>Somebody whom the official text names as taking part in an action without carrying it.</summary>
public abstract record Partner(string Name);

/// <summary>A partner known by its name alone.</summary>
public sealed record NamedPartner(string Name) : Partner(Name);

/// <summary>A partner that has its own page on the site.</summary>
public sealed record StructurePartner(Structure Structure) : Partner(Structure.Name);
