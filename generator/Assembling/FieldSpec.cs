namespace Bilan.Assembling;

/// <summary>A field of a kind of record.</summary>
/// <param name="RequiredColumn">A table without this column makes no sense.</param>
/// <param name="InTable">Whether it may be a column.</param>
/// <param name="InFrontMatter">Whether it may be a key.</param>
/// <param name="Items">The schema of the records inside, for <see cref="FieldKind.Records"/>.</param>
internal sealed record FieldSpec(
    string Name,
    FieldKind Kind = FieldKind.Text,
    bool RequiredColumn = false,
    bool InTable = true,
    bool InFrontMatter = true,
    RecordSchema? Items = null);
