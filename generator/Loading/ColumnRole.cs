namespace Bilan.Loading;

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
