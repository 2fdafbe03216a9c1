namespace Bilan.Model;

/// <summary>How much of an edition's official table an annex holds.</summary>
public enum AnnexScope
{
    Complete,
    OneStructure,
    OneTheme,
}
