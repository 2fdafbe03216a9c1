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
        return [.. table.Rows.Select(row => FromRow(row, columns, schema, bag))];
    }

    /// <summary>Reports the columns without which a table makes no sense, and those it has instead.</summary>
    /// <returns>Whether its rows can be read.</returns>
    public static bool CheckHeader(RawTable? table, RecordSchema schema, DiagnosticBag bag)
    {
        if (table is null)
            return true;

        if (!IsHeading(table.Header, schema))
        {
            var location = table.Header[0].Location with { Column = 1 };
            bag.Add(table.Rows.FirstOrDefault(row => IsHeading(row.Cells, schema)) is { } heading
                ? Problems.LineAboveHeading(location, heading.Location.Line)
                : Problems.NoHeading(location, schema.Columns.Select(known => known.Name)));
            return false;
        }

        var missing = schema.Columns
            .Where(field => field.RequiredColumn && !table.Header.Any(column => column.Value == field.Name))
            .ToList();
        var renamed = table.Header.Select(column => Meant(column.Value, table, schema)).ToHashSet();
        foreach (var field in missing.Where(field => !renamed.Contains(field.Name)))
            bag.Add(Problems.MissingColumn(table.Header[0].Location with { Column = 1 }, field.Name));
        if (missing.Count > 0)
            Columns(table, schema, bag);
        return missing.Count == 0;
    }

    /// <summary>Whether a third of the cells are names of columns: a row may have one among its words.</summary>
    private static bool IsHeading(ImmutableArray<SourceText> cells, RecordSchema schema) =>
        cells.Count(cell => schema.Columns.Any(known => known.Name == cell.Value)) * 3 >= cells.Length;

    /// <summary>The front matter of a file, with a look at its text for fields that are lost there.</summary>
    public static Record FromDocument(RawDocument document, RecordSchema schema, DiagnosticBag bag)
    {
        FieldsInText.Check(document.Body, schema, bag);
        return FromMap(document.FrontMatter, schema, bag);
    }

    public static Record FromMap(RawMap map, RecordSchema schema, DiagnosticBag bag)
    {
        var values = new Dictionary<Field, FieldValue>();
        var empty = new Dictionary<Field, SourceLocation>();
        foreach (var (key, value) in map.Entries)
        {
            if (schema.Keys.FirstOrDefault(known => known.Name == key.Value) is not { } field)
            {
                var accepted = schema.Keys.Select(known => known.Name).ToList();
                bag.Add(Problems.UnknownKey(key.Location, key.Value, Nearest.To(key.Value, accepted), accepted));
            }
            else if (FromNode(value, field, bag) is { } given)
            {
                values.Add(field, given);
            }
            else
            {
                empty.Add(field, value is RawScalar { Value: "" } or RawList { Items: [] } ? key.Location : value.Location);
            }
        }

        return new Record(schema, map.Location, values, empty);
    }

    private static Field?[] Columns(RawTable table, RecordSchema schema, DiagnosticBag bag)
    {
        var seen = new HashSet<Field>();
        return [.. table.Header.Select(Column)];

        Field? Column(SourceText header)
        {
            if (schema.Columns.FirstOrDefault(known => known.Name == header.Value) is not { } field)
            {
                bag.Add(header.IsEmpty
                    ? Problems.ColumnWithoutName(header.Location, table.Header.IndexOf(header) + 1, [.. Absent(table, schema).Select(known => known.Name)])
                    : Problems.UnknownColumn(header.Location, header.Value, Meant(header.Value, table, schema), schema.Columns.Select(known => known.Name)));
                return null;
            }

            if (seen.Add(field))
                return field;

            bag.Add(Problems.DuplicateColumn(header.Location, header.Value));
            return null;
        }
    }

    /// <summary>The column that an unknown one is probably: one that is not there, of a similar name or with a part of it, or the only one that is missing; or null.</summary>
    private static string? Meant(string header, RawTable table, RecordSchema schema)
    {
        if (schema.Columns.Any(known => known.Name == header))
            return null;

        var absent = Absent(table, schema).ToList();
        var isOnly = table.Header.Count(column => !schema.Columns.Any(known => known.Name == column.Value)) == 1;
        return Nearest.To(header, absent.Select(known => known.Name))
            ?? PlainLetters.Words(header).FirstOrDefault(word => absent.Any(known => known.Name == word))
            ?? Nearest.To(header, schema.Columns.Select(known => known.Name))
            ?? (isOnly && absent.Where(known => known.RequiredColumn).ToList() is [var required] ? required.Name : null);
    }

    private static IEnumerable<Field> Absent(RawTable table, RecordSchema schema) =>
        schema.Columns.Where(known => !table.Header.Any(column => column.Value == known.Name));

    private static Record FromRow(RawRow row, Field?[] columns, RecordSchema schema, DiagnosticBag bag)
    {
        var values = new Dictionary<Field, FieldValue>();
        var empty = new Dictionary<Field, SourceLocation>();
        foreach (var (field, cell) in columns.Zip(row.Cells))
        {
            if (field is null)
                continue;

            var texts = field is ListField ? SplitList(cell) : [cell];
            if (cell.IsEmpty || texts.IsEmpty)
                empty.Add(field, cell.Location);
            else
                values.Add(field, new FieldValue(cell.Location, Bounded(field, texts, cell.Location, bag), []));
        }

        return new Record(schema, row.Location, values, empty);
    }

    private static ImmutableArray<SourceText> SplitList(SourceText cell) =>
        [.. cell.Value
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(item => cell with { Value = item })];

    private static FieldValue? FromNode(RawNode node, Field field, DiagnosticBag bag)
    {
        switch (field, node)
        {
            case (_, RawScalar { Value: "" }):
            case (_, RawList { Items: [] }):
                return null;

            case (TextField, RawScalar scalar):
                return new FieldValue(scalar.Location, Bounded(field, [new SourceText(scalar.Value, scalar.Location)], scalar.Location, bag), []);

            case (ListField { MayBeOneText: true }, RawScalar one):
                return new FieldValue(one.Location, Bounded(field, SplitList(new SourceText(one.Value, one.Location)), one.Location, bag), []);

            case (ListField, RawList list) when list.Items.All(item => item is RawScalar):
                ImmutableArray<SourceText> texts = [.. list.Items.OfType<RawScalar>().Select(item => new SourceText(item.Value, item.Location))];
                return new FieldValue(list.Location, Bounded(field, texts, list.Location, bag), []);

            case (RecordsField records, RawList list) when list.Items.All(item => item is RawMap):
                return new FieldValue(list.Location, [], [.. list.Items.OfType<RawMap>().Select(item => FromMap(item, records.Items, bag))]);

            default:
                bag.Add(Problems.WrongShape(node.Location, field.Name, Expected(field), node is RawList { InBrackets: true }));
                return null;
        }
    }

    /// <summary>Reports a value that is longer, or a list that has more values, than any honest one.</summary>
    /// <returns>As much of them as may be.</returns>
    private static ImmutableArray<SourceText> Bounded(Field field, ImmutableArray<SourceText> texts, SourceLocation location, DiagnosticBag bag)
    {
        var longest = field is TextField text ? text.MaxLength : TextLimits.Title;
        if (field is ListField { MaxCount: var most } && texts.Length > most)
        {
            bag.Add(Problems.TooManyValues(location, field.Name, texts.Length, most));
            texts = texts[..most];
        }

        if (field is not TextField { HasLines: true })
            texts = [.. texts.Select(OnOneLine)];
        if (texts.All(value => value.Value.Length <= longest))
            return texts;
        bag.Add(Problems.ValueTooLong(location, field.Name, texts.Max(value => value.Value.Length), longest));
        return [.. texts.Select(value => value with { Value = TextRules.Cleaned(value.Value[..Math.Min(longest, value.Value.Length)]) })];
    }

    private static SourceText OnOneLine(SourceText text) => text.Value.AsSpan().IndexOfAny('\n', '\t') < 0
        ? text
        : text with { Value = string.Join(' ', text.Value.Split(['\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) };

    private static string Expected(Field field) => field switch
    {
        TextField => "un texte sur une ligne",
        ListField => "une liste, un élément par ligne, chacun après « - »",
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
            (raw.Structures, StructureFields.Schema),
            (raw.Themes, ThemeFields.Schema),
            (raw.Audiences, AudienceFields.Schema),
            (raw.Neighbourhoods, NeighbourhoodFields.Schema),
            (raw.Acronyms, AcronymFields.Schema),
            (raw.Meanings, MeaningFields.Schema),
            (raw.UrgentHelp, UrgentHelpFields.Schema),
            .. raw.Editions.Select(edition => (edition.Actions, ActionFields.Schema)),
            .. raw.Editions.Select(edition => (edition.KeyFigures, KeyFigureFields.Schema)),
            .. raw.Editions.Select(edition => (edition.Corrections, CorrectionFields.Schema)),
        ];
        // Every table is checked, also after one has failed.
        return tables.Select(pair => RecordReader.CheckHeader(pair.Table, pair.Schema, bag)).ToList().TrueForAll(readable => readable);
    }
}
