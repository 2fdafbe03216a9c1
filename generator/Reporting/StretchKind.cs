namespace Bilan.Reporting;

/// <summary>To which of two texts a stretch belongs.</summary>
internal enum StretchKind
{
    Kept,
    Removed,
    Added,
}
