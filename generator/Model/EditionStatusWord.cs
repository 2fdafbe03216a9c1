using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>The words by which records name the status of an edition.</summary>
public static class EditionStatusWord
{
    public static FrozenDictionary<string, EditionStatus> All { get; } = new Dictionary<string, EditionStatus>
    {
        ["provisoire"] = EditionStatus.Provisional,
        ["definitive"] = EditionStatus.Final,
    }.ToFrozenDictionary();
}
