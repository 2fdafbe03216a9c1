using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>
/// What a table changes in a year: in one without records everything is new; otherwise only rows that the office changed, and of
/// these only records that nobody edited by hand. A record is never taken away.
/// </summary>
internal sealed class YearUpdate(SourceFolder sources, int year, KnownRecords known, List<ImportNote> notes)
{
    private readonly Dictionary<string, string> _written = ImportFiles.ReadFingerprints(sources, year)
        .GroupBy(record => record.Id).ToDictionary(group => group.Key, group => group.First().Fingerprint, StringComparer.Ordinal);

    private readonly Dictionary<string, OfficialRow> _lastRows = LastRows(sources, year, known);

    /// <summary>Whether the year has records already, which are only written where that is asked.</summary>
    public bool IsSecond => !known.Now.IsEmpty;

    /// <returns>The files to write in place of those that are there, the texts of new actions, and whether anything differs.</returns>
    public (ImmutableArray<Draft> Replaced, ImmutableArray<Draft> Created, bool IsChanged) Of(ImmutableArray<ImportedAction> actions, DiagnosticBag bag)
    {
        var file = ImportFiles.InData(year, SourceFiles.Actions);
        if (ActionsTable.Read(sources, file, bag) is not { } table)
            return ([], [], false);

        var replaced = ImmutableArray.CreateBuilder<Draft>();
        var created = ImmutableArray.CreateBuilder<Draft>();
        var changes = 0;
        string? before = null;
        foreach (var action in actions)
        {
            var change = known.Now.IsEmpty ? RecordChange.New : Compare(action);
            changes += change == RecordChange.None ? 0 : 1;
            if (change == RecordChange.New)
            {
                table.Add(action, before);
                created.Add(ImportFiles.Text(action, year));
                _written[action.Id] = Fingerprint.Of(action);
            }
            else if (change == RecordChange.Unedited)
            {
                table.Replace(action);
                replaced.Add(WithBody(action));
                _written[action.Id] = Fingerprint.Of(action);
            }

            before = action.Id;
        }

        changes += ReportGone(actions);
        replaced.Add(new Draft(file, table.Write()));
        replaced.Add(ImportFiles.Fingerprints(actions.Select(action => (action.Id, _written.GetValueOrDefault(action.Id, ""))), year));
        return (replaced.ToImmutable(), created.ToImmutable(), changes > 0);
    }

    private RecordChange Compare(ImportedAction action)
    {
        var title = action.Title;
        if (action.Now is not { } now)
        {
            Report(action.Source.Place, $"« {title} » : nouvelle ligne, la fiche « {action.Id} » est à créer.");
            return RecordChange.New;
        }

        var last = _lastRows.GetValueOrDefault(now.Id) ?? RowOf(now);
        var source = action.Source;
        var differences = new[]
        {
            (Field: "titre", Old: last.Title, New: title, Place: source.PlaceOf(source.Title)),
            (Field: "structure", Old: last.Structure, New: action.Structure?.Name ?? "", Place: source.PlaceOf(source.Structure)),
            (Field: "texte", Old: last.Text, New: source.Description.OneLine, Place: source.PlaceOf(source.Description)),
        }
            .Where(field => TextDifference.Find(field.Old, field.New) is not null)
            .ToList();
        if (differences.Count == 0 || now.Fingerprint == Fingerprint.Of(action))
            return RecordChange.None;

        var isEdited = now.Fingerprint != _written.GetValueOrDefault(now.Id) || !sources.Has(ImportFiles.TextFileOf(action, year));
        foreach (var (field, old, text, place) in differences)
            Report(place, $"« {title} », {field} : {Change(old, text)}.{(isEdited ? " La fiche a été modifiée à la main : elle n'est pas réécrite, c'est à vous de la corriger." : "")}");
        return isEdited ? RecordChange.Edited : RecordChange.Unedited;
    }

    /// <summary>Short texts whole; of long ones the stretch that changed, with a word on each side.</summary>
    private static string Change(string old, string now)
    {
        const int whole = 60;
        return old.Length <= whole && now.Length <= whole || TextDifference.Find(old, now) is not { } difference
            ? $"« {old} » devient « {now} »"
            : $"« {difference.Before} {difference.Official} {difference.After} » devient « {difference.Before} {difference.Published} {difference.After} »".Replace("  ", " ", StringComparison.Ordinal);
    }

    private int ReportGone(ImmutableArray<ImportedAction> actions)
    {
        var there = actions.Select(action => action.Now?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var gone = known.Now.Where(action => !there.Contains(action.Id)).ToList();
        foreach (var action in gone)
            notes.Add(new ImportNote(NoteKind.Difference, "", $"« {action.Title} » n'est plus dans le tableau. Sa fiche « {action.Id} » reste : si l'action est retirée, donnez la raison dans le champ « {ActionFields.Withdrawal} »."));
        return gone.Count;
    }

    private void Report(CellPlace place, string text) => notes.Add(new ImportNote(NoteKind.Difference, place.ToString(), text));

    /// <summary>The Markdown file of the record with another text; what people wrote above it stays.</summary>
    private Draft WithBody(ImportedAction action)
    {
        var file = ImportFiles.TextFileOf(action, year);
        var text = TextFile.Read(sources, file, new DiagnosticBag()) ?? "";
        var body = MarkdownFileReader.Read(text, file, new DiagnosticBag())?.Body.Value ?? "";
        return new Draft(file, text[..(text.Length - body.Length)] + ImportFiles.Body(action));
    }

    private string NameOf(string structure) => known.Structures.FirstOrDefault(candidate => candidate.Id == structure)?.Name ?? structure;

    /// <summary>Of a year that no import wrote: its row of the official table, or else the record itself.</summary>
    private OfficialRow RowOf(KnownAction now)
    {
        var structure = NameOf(now.Structure);
        var ofStructure = known.LastTable.Where(row => ActionMatcher.Key(row.Structure) == ActionMatcher.Key(structure)).ToList();
        // The record may have a title that was corrected.
        return ofStructure.Find(row => ActionMatcher.Key(row.Title) == ActionMatcher.Key(now.Title))
            ?? ofStructure.Find(row => row.Title == Nearest.To(now.Title, ofStructure.Select(candidate => candidate.Title)))
            ?? new OfficialRow(now.Title, structure, MarkdownWords(now.Text));
    }

    private static string MarkdownWords(string markdown) =>
        new MarkdownRenderer(hasHeadings: false, new DiagnosticBag()).Render(new SourceText(markdown, new Model.SourceLocation("", 1, 1))).Text.PlainText;

    /// <summary>The rows of the last table by record: in the order of the fingerprints, where an import wrote both.</summary>
    private static Dictionary<string, OfficialRow> LastRows(SourceFolder sources, int year, KnownRecords known)
    {
        var written = ImportFiles.ReadFingerprints(sources, year);
        return written.Length == known.LastTable.Length
            ? written.Zip(known.LastTable).GroupBy(pair => pair.First.Id).ToDictionary(group => group.Key, group => group.First().Second, StringComparer.Ordinal)
            : [];
    }

    private enum RecordChange
    {
        None,
        New,
        Unedited,
        Edited,
    }
}
