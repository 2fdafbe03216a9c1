using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Makes one edition: its actions in parallel, then what binds them together (figures, corrections, the official table).</summary>
internal sealed class EditionAssembler(ActionAssembler actions, DiagnosticBag bag)
{
    private readonly HashSet<(int Year, Slug Id)> _records = [];

    /// <summary>Every action of which there is a record, also one that has a mistake.</summary>
    public IReadOnlySet<(int Year, Slug Id)> Records => _records;

    /// <returns>The edition, or null when what every edition has is missing; the reason is then in the bag.</returns>
    public Edition? Assemble(RawEdition raw)
    {
        var presentation = raw.Edition is { } document ? RecordReader.FromDocument(document, EditionFields.Schema, bag) : null;
        var isDraft = presentation is not null && ValueReader.YesNo(presentation, EditionFields.IsDraft, bag);
        var records = ActionRecords.Join(raw, bag);
        _records.UnionWith(records.Select(record => (raw.Year, record.Id)));
        var figures = Figures(raw, records);
        var assembled = new AssembledAction?[records.Length];
        Parallel.For(0, records.Length, i => assembled[i] = SafetyNet.Try(
            records[i].Fields.Location, bag, () => actions.Assemble(records[i], raw.Year, figures[records[i].Id])));

        var complete = assembled.OfType<AssembledAction>().ToImmutableArray();
        var corrections = CorrectionAssembler.Assemble(raw.Corrections, raw.Year, records, complete, bag);
        // A row whose action is broken would be called unpublished, which would only confuse.
        var comparison = raw.OfficialTable is { } official && complete.Length == records.Length
            ? Faithfulness.Check(official, complete, corrections, isDraft, bag)
            : Comparison.None;
        complete = Named(complete, comparison.NamesThen);
        foreach (var advice in complete.Where(action => !comparison.Unlike.Contains(action.Action.Id)).SelectMany(action => action.Advice))
            bag.Add(advice);

        return presentation is null
            ? null
            : SafetyNet.Try(SourceLocation.OfFile(raw.Edition!.File), bag, () => Edition(raw, presentation, isDraft, complete, corrections));
    }

    private Edition Edition(
        RawEdition raw,
        Record record,
        bool isDraft,
        ImmutableArray<AssembledAction> complete,
        ImmutableArray<Correction> corrections)
    {
        const string name = "cette édition";
        var withdrawn = complete.Where(action => action.IsWithdrawn).Select(action => action.Action.Id).ToHashSet();
        var updated = record.Required(EditionFields.UpdatedOn, name, bag);
        CheckComparison(raw, record, isDraft, complete);
        var (introduction, links) = new MarkdownRenderer(hasHeadings: true, bag).Render(raw.Edition!.Body);
        var info = new EditionInfo(
            raw.Year,
            FrenchTypography.Apply(record.Required(EditionFields.Title, name, bag).Value),
            FrenchTypography.Apply(record.Required(EditionFields.Contract, name, bag).Value),
            FrenchTypography.Apply(record.Required(EditionFields.TableTitle, name, bag).Value),
            ValueReader.Date(updated, bag) ?? default,
            ValueReader.Word(record, EditionFields.Status, EditionStatusWord.All, bag),
            raw.OfficialTable is not null,
            isDraft,
            ValueReader.Word(record, EditionFields.Kind, EditionKindWord.All, bag));
        return new Edition(
            info,
            introduction.Html,
            [.. complete.Where(action => !action.IsWithdrawn).Select(action => action.Action)],
            [.. corrections.Where(correction => !withdrawn.Contains(correction.Action.Id))],
            [.. complete.Where(action => action.IsWithdrawn).Select(action => action.Withdrawn())],
            FrenchTypography.Apply(record.Text(EditionFields.WithoutTable).Value),
            raw.KeptFiles,
            [.. complete.SelectMany(action => action.InternalLinks).Concat(links).Select(link => new InternalLink(link.Value, link.Location))])
        {
            SetAside =
            [
                .. complete.Where(action => action.IsWithdrawn).SelectMany(action => action.Action.KeyFigures).SelectMany(figure => figure.Places),
                .. corrections.Where(correction => withdrawn.Contains(correction.Action.Id)).Select(correction => correction.Location),
            ],
        };
    }

    /// <summary>Each action with the name that its structure had in the official table.</summary>
    private static ImmutableArray<AssembledAction> Named(ImmutableArray<AssembledAction> actions, IReadOnlyDictionary<Slug, string> namesThen) =>
        namesThen.Count == 0 ? actions : [.. actions.Select(action => namesThen.TryGetValue(action.Action.Id, out var name) ? action with { Action = action.Action with { StructureThen = name } } : action)];

    /// <summary>Texts that were taken from a table are compared with it, or the edition says why they are not.</summary>
    private void CheckComparison(RawEdition raw, Record record, bool isDraft, ImmutableArray<AssembledAction> complete)
    {
        var reason = record.Text(EditionFields.WithoutTable);
        var hasOrNamesTable = !raw.KeptFiles.IsEmpty || raw.Corrections is { Rows.IsEmpty: false };
        if (raw.OfficialTable is { } table)
        {
            if (!reason.IsEmpty)
                bag.Add(Problems.ComparedAfterAll(reason.Location, table.File));
        }
        else if (reason.IsEmpty && hasOrNamesTable && !isDraft && complete.Any(action => !action.IsWithdrawn))
        {
            bag.Add(Problems.TextsNotCompared(SourceLocation.OfFile(SourceFiles.EditionOf(raw.Year)), raw.Year));
        }
    }

    private Dictionary<Slug, ImmutableArray<KeyFigure>> Figures(RawEdition raw, ImmutableArray<ActionRecord> records)
    {
        var rows = RecordReader.FromTable(raw.KeyFigures, KeyFigureFields.Schema, bag)
            .ToLookup(row => row.Required(KeyFigureFields.Action, "ce chiffre", bag).Value, StringComparer.Ordinal);
        var known = records.Select(record => record.Id.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(group => group.Key.Length > 0 && !known.Contains(group.Key)).SelectMany(group => group))
        {
            var id = row.Text(KeyFigureFields.Action);
            bag.Add(Problems.FigureOfUnknownAction(id.Location, id.Value, Nearest.To(id.Value, known)));
        }

        foreach (var row in rows.SelectMany(group => group))
            ValueReader.CheckYear(row.Text(CommonFields.Year), raw.Year, bag);

        return records.ToDictionary(
            record => record.Id,
            record => SafetyNet.Try(record.Fields.Location, bag, () => KeyFigureAssembler.Assemble(
                [.. rows[record.Id.Value], .. record.Fields.Records(ActionFields.KeyFigures)], bag)) is { IsDefault: false } figures ? figures : []);
    }
}
