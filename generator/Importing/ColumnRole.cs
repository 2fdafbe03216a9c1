using System.Collections.Frozen;

namespace Bilan.Importing;

/// <summary>What a column of the office's table gives to a record.</summary>
internal enum ColumnRole
{
    None,
    Title,
    Structure,
    Description,
    StructureThenTitle,
    TitleThenStructure,

    /// <summary>A pillar or a theme, which several actions have in common.</summary>
    Group,

    /// <summary>The id that an action has on the site.</summary>
    Id,
}

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
