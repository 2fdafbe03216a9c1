using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Holds the published texts against the official table: each action must be one row of it, word for word, once the listed
/// corrections are applied; and each row must be published. An action whose title or structure was changed is held against the row
/// that it resembles. The table may call a structure by a name that it had before. An action
/// that was taken back answers for its row without a text.
/// </summary>
internal sealed class Faithfulness
{
    /// <summary>More actions without a row are no slips: the table is another one.</summary>
    private const int MostSought = 100;

    /// <summary>Fewer rows that nobody publishes are named one by one.</summary>
    private const int MostNamedAlone = 3;

    private readonly RawOfficialTable _official;
    private readonly DiagnosticBag _bag;
    private readonly ILookup<Slug, Correction> _corrections;
    private readonly ILookup<string, RawOfficialRow> _byTitle;
    private readonly ILookup<string, RawOfficialRow> _byStructure;
    private readonly HashSet<RawOfficialRow> _taken = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Slug, string> _namesThen = [];
    private readonly HashSet<Slug> _unlike = [];
    private readonly List<(AssembledAction Action, string[] Cells)> _otherStructures = [];

    private Faithfulness(RawOfficialTable official, ImmutableArray<Correction> corrections, DiagnosticBag bag)
    {
        _official = official;
        _bag = bag;
        _corrections = corrections.ToLookup(correction => correction.Action.Id);
        _byTitle = official.Rows.ToLookup(row => WordSequence.Key(row.Title), StringComparer.Ordinal);
        _byStructure = official.Rows.ToLookup(row => WordSequence.Key(row.Structure), StringComparer.Ordinal);
    }

    /// <param name="isUnfinished">Whether the edition is still to be filled: rows that nobody publishes yet are then counted.</param>
    public static Comparison Check(
        RawOfficialTable official,
        ImmutableArray<AssembledAction> actions,
        ImmutableArray<Correction> corrections,
        bool isUnfinished,
        DiagnosticBag bag)
    {
        var faithfulness = new Faithfulness(official, corrections, bag);
        faithfulness.Check(actions, isUnfinished || actions.IsEmpty);
        return new Comparison(faithfulness._namesThen, faithfulness._unlike);
    }

    private void Check(ImmutableArray<AssembledAction> actions, bool isUnfinished)
    {
        var alike = actions.Where(action => !Guarded(action, () => TakeOnlyRow(action))).ToList();
        var sought = alike.Where(action => !Guarded(action, () => TakeFirst(action, Candidates(action)))).ToList();
        // Both title and structure may be misspelt in the table.
        var missing = sought.Where((action, index) => index >= MostSought || !Guarded(action, () => TakeFirst(action, Corrected(action)))).ToList();

        var unpublished = _official.Rows.Where(row => !_taken.Contains(row)).ToList();
        if (unpublished.Count == _official.Rows.Length && unpublished.Count > MostNamedAlone && !actions.IsEmpty)
        {
            _bag.Add(Problems.AnotherOfficialTable(_official.File, unpublished.Count));
            return;
        }

        foreach (var action in Unpaired([.. missing.Where(action => !action.IsWithdrawn)]))
            _bag.Add(Problems.NotInOfficialTable(action.Location, action.Title, action.Structure.Name));
        ReportStructures();
        unpublished.RemoveAll(_taken.Contains);
        if (isUnfinished && unpublished.Count > 0)
            _bag.Add(Problems.RowsNotPublishedYet(_official.File, unpublished.Count, _official.Rows.Length));
        foreach (var row in isUnfinished ? [] : unpublished)
            _bag.Add(Problems.OfficialRowNotPublished(row.Location, row.Title));
    }

    /// <summary>Compares the actions that have lost their row to one that they resemble: its title or its structure was changed.</summary>
    /// <returns>Those that resemble none.</returns>
    private IEnumerable<ContractAction> Unpaired(ImmutableArray<AssembledAction> missing)
    {
        var paired = new HashSet<AssembledAction>(ReferenceEqualityComparer.Instance);
        foreach (var rows in new Func<AssembledAction, IEnumerable<RawOfficialRow>>[] { WithItsText, Resembling })
            paired.UnionWith(missing.Take(MostSought).Where(action => !paired.Contains(action)).Where(action => Guarded(action, () => TakeFirst(action, rows(action)))).ToList());
        return missing.Where(action => !paired.Contains(action)).Select(action => action.Action);
    }

    private IEnumerable<RawOfficialRow> WithItsText(AssembledAction action)
    {
        var text = WordSequence.Key(action.Action.Description.PlainText);
        return text.Length == 0 ? [] : Untaken.Where(row => IsOrBecomes(row.Text, action.Action, cell => WordSequence.Key(cell) == text));
    }

    /// <summary>Those that have its title under another structure, then the one of its structure whose title is near.</summary>
    private IEnumerable<RawOfficialRow> Resembling(AssembledAction action)
    {
        var ofStructure = Untaken.Where(row => IsOrBecomes(row.Structure, action.Action, cell => NamesCarriers(cell, action.Action))).ToList();
        var nearest = Nearest.To(action.Action.Title, ofStructure.Select(row => row.Title));
        return _byTitle[WordSequence.Key(action.Action.Title)].Where(row => !_taken.Contains(row)).Concat(ofStructure.Where(row => row.Title == nearest));
    }

    private IEnumerable<RawOfficialRow> Untaken => _official.Rows.Where(row => !_taken.Contains(row));

    /// <summary>Where all actions of a structure have lost its name, the structure was renamed.</summary>
    private void ReportStructures()
    {
        foreach (var group in _otherStructures.GroupBy(pair => (pair.Action.Action.Structure.Id, WordSequence.Key(pair.Cells[1]))))
        {
            var ((assembled, cells), count) = (group.First(), group.Count());
            var action = assembled.Action;
            var published = string.Join(", ", action.Carriers.Select(carrier => carrier.Name));
            _bag.Add(count > 1
                ? Problems.StructureRenamed(action.Structure.Location, cells[1], action.Structure.Name, count)
                : Problems.StructureDiffers(assembled.Places.Structure, cells[1], published, TextDifference.Find(cells[1], published)?.CorrectionLine(action.Id, cells)));
        }
    }

    /// <returns>Whether the action needs no other row: also where something stopped the comparison, which the bag then says.</returns>
    private bool Guarded(AssembledAction action, Func<bool> take)
    {
        var isDone = true;
        SafetyNet.Try(action.Action.Location, _bag, () => isDone = take());
        return isDone;
    }

    /// <summary>The one row of an action; of several that have its title and structure, the one that has its text too.</summary>
    private bool TakeOnlyRow(AssembledAction action)
    {
        var rows = Candidates(action).Take(2).ToList();
        var exact = rows.Count < 2 ? rows.FirstOrDefault() : Candidates(action).FirstOrDefault(row => IsAlike(action, row));
        return exact is not null && TakeFirst(action, [exact]);
    }

    private bool TakeFirst(AssembledAction action, IEnumerable<RawOfficialRow> rows)
    {
        if (rows.FirstOrDefault() is not { } row)
            return false;

        _taken.Add(row);
        if (!action.IsWithdrawn)
            Compare(row, action);
        return true;
    }

    /// <summary>The rows that are nobody's yet and have the title and the structure of the action, as they came or corrected.</summary>
    private IEnumerable<RawOfficialRow> Candidates(AssembledAction action)
    {
        var ofTitle = Free(_byTitle[WordSequence.Key(action.Action.Title)], action).ToList();
        return ofTitle.Count > 0 || !_corrections.Contains(action.Action.Id)
            ? ofTitle
            : Free(NamesOf(action.Action.Structure).SelectMany(name => _byStructure[WordSequence.Key(name)]).Distinct(), action);
    }

    /// <summary>Those in which both are misspelt.</summary>
    private IEnumerable<RawOfficialRow> Corrected(AssembledAction action) =>
        _corrections.Contains(action.Action.Id) ? Free(_official.Rows, action) : [];

    private IEnumerable<RawOfficialRow> Free(IEnumerable<RawOfficialRow> rows, AssembledAction assembled)
    {
        var action = assembled.Action;
        var title = WordSequence.Key(action.Title);
        return rows.Where(row => !_taken.Contains(row)
            && IsOrBecomes(row.Title, action, cell => WordSequence.Key(cell) == title)
            && IsOrBecomes(row.Structure, action, cell => NamesCarriers(cell, action)));
    }

    /// <summary>A cell as it came or corrected: a correction of the text may have words of the title too.</summary>
    private bool IsOrBecomes(string cell, ContractAction action, Func<string, bool> isMeant)
    {
        var corrected = _corrections[action.Id].Aggregate(cell, (text, correction) => Once(text, correction));
        return isMeant(cell) || (!ReferenceEquals(cell, corrected) && isMeant(corrected));
    }

    /// <summary>A name of the structure that files the action, or the longest name of each who carries it, in their order, with whatever stands between.</summary>
    private static bool NamesCarriers(string cell, ContractAction action)
    {
        if (IsOneOf(NamesOf(action.Structure), cell))
            return true;
        if (action.CoCarriers.IsEmpty)
            return false;

        var rest = Words(cell);
        foreach (var carrier in action.Carriers)
        {
            if (NamesOf(carrier).Select(Words).OrderByDescending(name => name.Length).FirstOrDefault(name => rest.StartsWith(name, StringComparison.Ordinal)) is not { } found)
                return false;
            rest = rest[found.Length..];
        }

        return rest.Length == 0;
    }

    private static bool IsOneOf(IEnumerable<string> names, string cell) =>
        WordSequence.Key(cell) is var key && names.Any(name => WordSequence.Key(name) == key);

    /// <summary>Each with a space behind it, without signs and without what joins two names.</summary>
    private static string Words(string names) => string.Concat(PlainLetters.Words(names).Where(word => word != "et").Select(word => $"{word} "));

    private static IEnumerable<string> NamesOf(Structure structure) => structure.FormerNames.Prepend(structure.Name);

    private void Compare(RawOfficialRow row, AssembledAction assembled)
    {
        var action = assembled.Action;
        var inapplicable = new List<Diagnostic>();
        var cells = CellsOf(row, assembled, inapplicable);
        inapplicable.ForEach(_bag.Add);
        if (inapplicable.Count > 0)
        {
            _unlike.Add(action.Id);
            return;
        }

        if (TextDifference.Find(cells[0], action.Title) is { } ofTitle)
            _bag.Add(Problems.TitleDiffers(assembled.Places.Title, cells[0], action.Title, ofTitle.CorrectionLine(action.Id, cells)));
        if (!NamesCarriers(cells[1], action))
            _otherStructures.Add((assembled, cells));
        else if (IsOneOf(action.Structure.FormerNames, cells[1]))
            _namesThen[action.Id] = FrenchTypography.Apply(cells[1]);
        CompareText(assembled, cells);
    }

    private void CompareText(AssembledAction assembled, string[] cells)
    {
        var action = assembled.Action;
        if (TextDifference.Find(cells[2], action.Description.PlainText) is not { } difference)
            return;

        _unlike.Add(action.Id);
        _bag.Add(action.Description.PlainText.Length == 0
            ? Problems.TextLost(action.Location, action.Id.Value, action.Year)
            : Problems.TextDiffers(
                WordSequence.PlaceIn(assembled.Text, action.Description.PlainText, difference.Word), difference.Readings, difference.CorrectionLine(action.Id, cells)));
    }

    private bool IsAlike(AssembledAction assembled, RawOfficialRow row)
    {
        var (action, cells) = (assembled.Action, CellsOf(row, assembled, []));
        return TextDifference.Find(cells[0], action.Title) is null && NamesCarriers(cells[1], action) && TextDifference.Find(cells[2], action.Description.PlainText) is null;
    }

    /// <returns>The three cells of the row with the corrections of the action applied, each once, in order, so that none can make a text long.</returns>
    /// <param name="inapplicable">Receives the corrections whose words are not there, or there several times.</param>
    private string[] CellsOf(RawOfficialRow row, AssembledAction action, List<Diagnostic> inapplicable)
    {
        string[] cells = [row.Title, row.Structure, row.Text];
        foreach (var correction in _corrections[action.Action.Id])
        {
            // A correction of a whole cell means this cell, also where another has its words: a title "PRE".
            var meant = Array.IndexOf(cells, correction.SourceText);
            var found = meant >= 0 ? 1 : cells.Sum(cell => TextDifference.Occurrences(cell, correction.SourceText));
            if (meant < 0)
                meant = Array.FindIndex(cells, cell => cell.Contains(correction.SourceText, StringComparison.Ordinal));
            if (found == 1)
                cells[meant] = Once(cells[meant], correction);
            else
                inapplicable.Add(Problems.CorrectionNotApplicable(correction.Location, correction.SourceText, found));
        }

        return cells;
    }

    private static string Once(string text, Correction correction) =>
        text.IndexOf(correction.SourceText, StringComparison.Ordinal) is var at and >= 0
            ? string.Concat(text.AsSpan(0, at), correction.PublishedText, text.AsSpan(at + correction.SourceText.Length))
            : text;
}

/// <summary>What the comparison with the official table tells the edition.</summary>
/// <param name="NamesThen">The name by which the table calls the structure of an action, where it is one of before.</param>
/// <param name="Unlike">The actions whose text is not that of the table.</param>
internal sealed record Comparison(IReadOnlyDictionary<Slug, string> NamesThen, IReadOnlySet<Slug> Unlike)
{
    /// <summary>Where there is no table, or it cannot be compared yet.</summary>
    public static Comparison None { get; } = new(ImmutableDictionary<Slug, string>.Empty, ImmutableHashSet<Slug>.Empty);
}
