namespace Bilan.Assembling;

/// <summary>What a field of a record holds.</summary>
internal enum FieldKind
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>Several texts: separated by commas in a cell, a sequence in a front matter.</summary>
    List,

    /// <summary>Several records, in a front matter only.</summary>
    Records,
}
