namespace Bilan.Model;

/// <summary>Whether the publisher holds an edition to be final.</summary>
public enum EditionStatus
{
    NotStated,
    Provisional,
    Final,
}
