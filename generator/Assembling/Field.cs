namespace Bilan.Assembling;

/// <summary>
/// A field of a kind of record. Its French name stands where it is made and nowhere else: whoever reads the field names this value.
/// It knows nothing of the records that give it.
/// </summary>
internal abstract class Field(string name)
{
    /// <summary>As it is written at the head of a column or before a colon.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it may be a column.</summary>
    public bool InTable { get; protected init; } = true;

    /// <summary>Whether it may be a key.</summary>
    public bool InFrontMatter { get; init; } = true;

    /// <summary>A table without this column makes no sense.</summary>
    public bool RequiredColumn { get; init; }

    public override string ToString() => Name;
}

/// <summary>A field that holds one text.</summary>
internal sealed class TextField(string name) : Field(name)
{
    /// <summary>In characters.</summary>
    public int MaxLength { get; init; } = TextLimits.Value;

    /// <summary>Whether its lines are paragraphs; elsewhere a line break or a tab is the space that a reader sees.</summary>
    public bool HasLines { get; init; }
}

/// <summary>A field that holds several texts: separated by commas in a cell, a sequence in a front matter.</summary>
internal sealed class ListField(string name) : Field(name)
{
    public int MaxCount { get; init; } = TextLimits.Values;

    /// <summary>Whether a front matter may give one text instead of a sequence, as most records do.</summary>
    public bool MayBeOneText { get; init; }
}

/// <summary>A field that holds several records, in a front matter only.</summary>
internal sealed class RecordsField : Field
{
    public RecordsField(string name, RecordSchema items)
        : base(name)
    {
        Items = items;
        InTable = false;
    }

    public RecordSchema Items { get; }
}

/// <summary>The fields that one kind of record may have, in the order of the guides.</summary>
internal sealed class RecordSchema(params ImmutableArray<Field> fields)
{
    public ImmutableArray<Field> Fields { get; } = fields;

    public ImmutableArray<Field> Columns { get; } = [.. fields.Where(field => field.InTable)];

    public ImmutableArray<Field> Keys { get; } = [.. fields.Where(field => field.InFrontMatter)];
}
