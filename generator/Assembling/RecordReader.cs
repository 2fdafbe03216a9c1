using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads rows and front matters as records of a schema, and reports every column and key that the schema does not have.</summary>
internal static class RecordReader
{
    public static ImmutableArray<Record> FromTable(RawTable? table, RecordSchema schema, DiagnosticBag bag)
    {
        if (table is null)
            return [];

        var columns = Columns(table, schema, bag);
        return [.. table.Rows.Select(row => FromRow(row, columns))];
    }

    /// <summary>Reports the columns without which a table makes no sense, and those it has instead.</summary>
    /// <returns>Whether its rows can be read.</returns>
    public static bool CheckHeader(RawTable? table, RecordSchema schema, DiagnosticBag bag)
    {
        if (table is null)
            return true;

        var missing = schema.Columns
            .Where(spec => spec.RequiredColumn && !table.Header.Any(column => column.Value == spec.Name))
            .ToList();
        foreach (var spec in missing)
            bag.Add(Problems.MissingColumn(table.Header[0].Location with { Column = 1 }, spec.Name));
        if (missing.Count > 0)
            Columns(table, schema, bag);
        return missing.Count == 0;
    }

    public static Record FromMap(RawMap map, RecordSchema schema, DiagnosticBag bag)
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        var empty = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (schema.Keys.FirstOrDefault(spec => spec.Name == key.Value) is not { } spec)
            {
                var accepted = schema.Keys.Select(known => known.Name).ToList();
                bag.Add(Problems.UnknownKey(key.Location, key.Value, Nearest.To(key.Value, accepted), accepted));
            }
            else if (FromNode(value, spec, bag) is { } field)
            {
                fields.Add(spec.Name, field);
            }
            else
            {
                empty.Add(spec.Name, key.Location);
            }
        }

        return new Record(map.Location, fields, empty);
    }

    private static FieldSpec?[] Columns(RawTable table, RecordSchema schema, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. table.Header.Select(Column)];

        FieldSpec? Column(SourceText header)
        {
            if (schema.Columns.FirstOrDefault(spec => spec.Name == header.Value) is not { } spec)
            {
                var accepted = schema.Columns.Select(known => known.Name).ToList();
                bag.Add(Problems.UnknownColumn(header.Location, header.Value, Nearest.To(header.Value, accepted), accepted));
                return null;
            }

            if (seen.Add(spec.Name))
                return spec;

            bag.Add(Problems.DuplicateColumn(header.Location, header.Value));
            return null;
        }
    }

    private static Record FromRow(RawRow row, FieldSpec?[] columns)
    {
        var fields = new Dictionary<string, Field>(StringComparer.Ordinal);
        var empty = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (spec, cell) in columns.Zip(row.Cells))
        {
            if (spec is null)
                continue;

            var texts = spec.Kind == FieldKind.List ? SplitList(cell) : [cell];
            if (cell.IsEmpty || texts.IsEmpty)
                empty.Add(spec.Name, cell.Location);
            else
                fields.Add(spec.Name, new Field(cell.Location, texts, []));
        }

        return new Record(row.Location, fields, empty);
    }

    private static ImmutableArray<SourceText> SplitList(SourceText cell) =>
        [.. cell.Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(item => cell with { Value = item })];

    private static Field? FromNode(RawNode node, FieldSpec spec, DiagnosticBag bag)
    {
        switch (spec.Kind, node)
        {
            case (_, RawScalar { Value: "" }):
            case (_, RawList { Items: [] }):
                return null;

            case (FieldKind.Text, RawScalar scalar):
                return new Field(scalar.Location, [new SourceText(scalar.Value, scalar.Location)], []);

            case (FieldKind.List, RawList list) when list.Items.All(item => item is RawScalar):
                return new Field(list.Location, [.. list.Items.OfType<RawScalar>().Select(item => new SourceText(item.Value, item.Location))], []);

            case (FieldKind.Records, RawList list) when list.Items.All(item => item is RawMap):
                return new Field(list.Location, [], [.. list.Items.OfType<RawMap>().Select(item => FromMap(item, spec.Items!, bag))]);

            default:
                bag.Add(Problems.WrongShape(node.Location, spec.Name, Expected(spec.Kind)));
                return null;
        }
    }

    private static string Expected(FieldKind kind) => kind switch
    {
        FieldKind.Text => "un texte sur une ligne",
        FieldKind.List => "une liste, un élément par ligne, chacun après « - »",
        _ => "une liste de fiches, chacune avec ses champs après « - »",
    };
}

/// <summary>
/// Checks the headers of all tables before any row is read: a table without its main columns would make every record that refers
/// to it look wrong.
/// </summary>
internal static class Headers
{
    /// <returns>Whether the rows of every table can be read; what is missing is in the bag.</returns>
    public static bool Check(RawRecords raw, DiagnosticBag bag)
    {
        (RawTable? Table, RecordSchema Schema)[] tables =
        [
            (raw.Structures, Schemas.Structure),
            (raw.Themes, Schemas.Theme),
            (raw.Audiences, Schemas.Audience),
            (raw.Acronyms, Schemas.Acronym),
            .. raw.Editions.Select(edition => (edition.Actions, Schemas.Action)),
            .. raw.Editions.Select(edition => (edition.KeyFigures, Schemas.KeyFigure)),
            .. raw.Editions.Select(edition => (edition.Corrections, Schemas.Correction)),
        ];
        // Every table is checked, also after one has failed.
        return tables.Select(pair => RecordReader.CheckHeader(pair.Table, pair.Schema, bag)).ToList().TrueForAll(readable => readable);
    }
}
