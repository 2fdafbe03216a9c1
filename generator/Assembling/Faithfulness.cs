using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Holds the published texts against the official table: each action must be one row of it, word for word, once the listed
/// corrections are applied; and each row must be published. The table may call a structure by a name that it had before. An action
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

    private Faithfulness(RawOfficialTable official, ImmutableArray<Correction> corrections, DiagnosticBag bag)
    {
        _official = official;
        _bag = bag;
        _corrections = corrections.ToLookup(correction => correction.Action.Id);
        _byTitle = official.Rows.ToLookup(row => WordSequence.Key(row.Title), StringComparer.Ordinal);
        _byStructure = official.Rows.ToLookup(row => WordSequence.Key(row.Structure), StringComparer.Ordinal);
    }

    /// <param name="isUnfinished">Whether the edition is still to be filled: rows that nobody publishes yet are then counted.</param>
    /// <returns>The name by which the table calls the structure of an action, where it is one of before.</returns>
    public static IReadOnlyDictionary<Slug, string> Check(
        RawOfficialTable official,
        ImmutableArray<AssembledAction> actions,
        ImmutableArray<Correction> corrections,
        bool isUnfinished,
        DiagnosticBag bag)
    {
        var faithfulness = new Faithfulness(official, corrections, bag);
        faithfulness.Check(actions, isUnfinished || actions.IsEmpty);
        return faithfulness._namesThen;
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

        foreach (var action in missing.Where(action => !action.IsWithdrawn).Select(action => action.Action))
            _bag.Add(Problems.NotInOfficialTable(action.Location, action.Title, action.Structure.Name));
        if (isUnfinished && unpublished.Count > 0)
            _bag.Add(Problems.RowsNotPublishedYet(_official.File, unpublished.Count, _official.Rows.Length));
        foreach (var row in isUnfinished ? [] : unpublished)
            _bag.Add(Problems.OfficialRowNotPublished(row.Location, row.Title));
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
        var exact = rows.Count < 2 ? rows.FirstOrDefault() : Candidates(action).FirstOrDefault(row => Difference(action, CellsOf(row, action)) is null);
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

    /// <summary>A name of the structure that files the action, or a name of each who carries it, in their order, with whatever stands between.</summary>
    private static bool NamesCarriers(string cell, ContractAction action)
    {
        if (IsOneOf(NamesOf(action.Structure), cell))
            return true;
        if (action.CoCarriers.IsEmpty)
            return false;

        var rest = Words(cell);
        foreach (var carrier in action.Carriers)
        {
            if (NamesOf(carrier).Select(Words).FirstOrDefault(name => rest.StartsWith(name, StringComparison.Ordinal)) is not { } found)
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
        if (!CanBeCorrected(row, action))
            return;

        var cells = CellsOf(row, assembled);
        if (action.Description.PlainText.Length == 0 && cells[2].Length > 0)
            _bag.Add(Problems.TextLost(action.Location, action.Id.Value, action.Year));
        else if (Difference(assembled, cells) is { } difference)
            _bag.Add(Problems.TextDiffers(PlaceOf(difference, assembled), difference.Readings, difference.CorrectionLine(action.Id)));
        else if (IsOneOf(action.Structure.FormerNames, cells[1]))
            _namesThen[action.Id] = FrenchTypography.Apply(cells[1]);
    }

    private static TextDifference? Difference(AssembledAction assembled, string[] cells)
    {
        var action = assembled.Action;
        var structure = NamesCarriers(cells[1], action) ? action.Structure.Name : cells[1];
        return TextDifference.Find($"{cells[0]}\t{structure}\t{cells[2]}", $"{action.Title}\t{action.Structure.Name}\t{action.Description.PlainText}");
    }

    /// <summary>Titles and names have been compared before, so that what differs is in the text.</summary>
    private static SourceLocation PlaceOf(TextDifference difference, AssembledAction assembled)
    {
        var action = assembled.Action;
        var wordsBefore = WordSequence.Of($"{action.Title}\t{action.Structure.Name}").Length;
        return WordSequence.PlaceIn(assembled.Text, action.Description.PlainText, difference.Word - wordsBefore);
    }

    /// <returns>The three cells of the row with the corrections of the action applied, each once, in order, so that none can make a text long.</returns>
    private string[] CellsOf(RawOfficialRow row, AssembledAction action)
    {
        string[] cells = [row.Title, row.Structure, row.Text];
        foreach (var correction in _corrections[action.Action.Id])
        {
            var cell = Array.FindIndex(cells, cell => cell.Contains(correction.SourceText, StringComparison.Ordinal));
            if (cell >= 0)
                cells[cell] = Once(cells[cell], correction);
        }

        return cells;
    }

    /// <summary>Whether each correction of the action applies exactly once, in order; what does not is in the bag.</summary>
    private bool CanBeCorrected(RawOfficialRow row, ContractAction action)
    {
        var text = row.Whole;
        var applicable = true;
        foreach (var correction in _corrections[action.Id])
        {
            var found = Occurrences(text, correction.SourceText);
            if (found == 1)
            {
                text = Once(text, correction);
            }
            else
            {
                _bag.Add(Problems.CorrectionNotApplicable(correction.Location, correction.SourceText, found));
                applicable = false;
            }
        }

        return applicable;
    }

    private static string Once(string text, Correction correction) =>
        text.IndexOf(correction.SourceText, StringComparison.Ordinal) is var at and >= 0
            ? string.Concat(text.AsSpan(0, at), correction.PublishedText, text.AsSpan(at + correction.SourceText.Length))
            : text;

    private static int Occurrences(string text, string part)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }
}
