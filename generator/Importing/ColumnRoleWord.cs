using System.Collections.Frozen;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>The words of the answer file for the places of a column.</summary>
internal static class ColumnRoleWord
{
    public static FrozenDictionary<string, ColumnRole> All { get; } = new Dictionary<string, ColumnRole>
    {
        ["titre"] = ColumnRole.Title,
        ["structure"] = ColumnRole.Structure,
        ["descriptif"] = ColumnRole.Description,
        ["structure_puis_titre"] = ColumnRole.StructureThenTitle,
        ["titre_puis_structure"] = ColumnRole.TitleThenStructure,
        ["groupe"] = ColumnRole.Group,
        ["identifiant"] = ColumnRole.Id,
        ["aucune"] = ColumnRole.None,
    }.ToFrozenDictionary();

    public static string Of(ColumnRole role) => All.First(pair => pair.Value == role).Key;
}
