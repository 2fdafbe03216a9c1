namespace Bilan.Assembling;

/// <summary>The fields that one kind of record may have, in the order of the guides.</summary>
internal sealed record RecordSchema(ImmutableArray<FieldSpec> Fields)
{
    public IEnumerable<FieldSpec> Columns => Fields.Where(spec => spec.InTable);

    public IEnumerable<FieldSpec> Keys => Fields.Where(spec => spec.InFrontMatter);
}
