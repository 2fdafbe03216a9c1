using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>
/// Finds the actions in a grid: where the table begins, what its columns are, which rows are actions and what the others are.
/// Knows nothing of the records that exist.
/// </summary>
internal sealed partial class TableRecognizer(ImportAnswers answers, string file, string answersFile, List<ImportNote> notes, DiagnosticBag bag)
{
    private const int LongestGroup = 120;

    private readonly List<SourceAction> _actions = [];
    private readonly Dictionary<string, ColumnRole> _columns = new(StringComparer.Ordinal);

    /// <summary>The place of each action in the list by its title, and by its title and structure.</summary>
    private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);

    private ImmutableArray<TableColumn> _table = [];
    private string _group = "";
    private string _groupOfFirst = "";
    private int _firstOfSheet;
    private int _read;
    private int _explained;
    private int _joined;

    public RecognizedTable? Recognize(Grid grid)
    {
        foreach (var sheet in grid.Sheets.Where(sheet => !sheet.Rows.IsEmpty))
            ReadSheet(sheet, grid.Sheets.Length > 1 && !NamedByProgram().IsMatch(sheet.Name) ? sheet.Name : "");

        if (_actions.Count is > 0 and <= ImportLimits.MaxActions || (_actions.Count == 0 && bag.HasErrors))
            return new RecognizedTable([.. _actions], _read, _explained, _joined, [.. _columns]);

        bag.Add(_actions.Count == 0 ? Problems.ImportNoTable(file) : Problems.ImportTooLarge(file));
        return null;
    }

    private void ReadSheet(GridSheet sheet, string group)
    {
        (_table, _group, _groupOfFirst, _firstOfSheet) = ([], group, "", _actions.Count);
        if (sheet.IsHidden)
        {
            _read += sheet.Rows.Length;
            _explained += sheet.Rows.Length;
            notes.Add(new ImportNote(NoteKind.Doubt, $"feuille « {sheet.Name} »", string.Create(CultureInfo.InvariantCulture, $"feuille masquée, laissée de côté ({sheet.Rows.Length} lignes).")));
            return;
        }

        var isHeaded = Enumerable.Range(0, sheet.Rows.Length).Any(i => TableHeading.At(sheet.Rows, i, answers) is not null);
        var guess = isHeaded ? null : ColumnGuess.Of(sheet.Rows, answers);
        for (var next = 0; next < sheet.Rows.Length;)
        {
            var heading = guess is null ? TableHeading.At(sheet.Rows, next, answers) : guess.Value.First == next ? guess.Value.Heading : null;
            if (heading is not null)
                BeginTable(heading, sheet.Rows, next);
            next += heading?.Rows ?? 0;
            if (heading is null or { Rows: 0 })
                ReadRow(sheet.Rows[next++]);
        }
    }

    private void BeginTable(TableHeading heading, ImmutableArray<GridRow> rows, int index)
    {
        for (var i = 0; i < heading.Rows; i++)
        {
            _read++;
            SetAside(rows[index + i], "titres des colonnes");
        }

        FindGroup(index > 0 ? rows[index - 1] : null);
        _table = [.. heading.Columns.Select(column => Placed(column, rows.AsSpan()[(index + heading.Rows)..]))];
        foreach (var column in _table)
        {
            if (_columns.TryAdd(column.Heading, column.Role) && column.Role is ColumnRole.None or ColumnRole.Group)
                notes.Add(new ImportNote(NoteKind.Column, rows[index].At(column.Index).ToString(), column.Role == ColumnRole.None
                    ? $"« {column.Heading} » : sans place dans les fiches ; elle reste dans le fichier reçu."
                    : $"« {column.Heading} » : proposée pour les thèmes, en remarque dans les fiches."));
        }
    }

    /// <summary>Where a table has a title of its own just above it, the first one of the sheet has too.</summary>
    private void FindGroup(GridRow? above)
    {
        var title = above is { Filled: [var only] } ? above[only].Text.OneLine : "";
        if (_table.IsEmpty)
            _groupOfFirst = title.Length <= LongestGroup ? title : "";
        else if (title.Length > 0 && title == _group && _groupOfFirst.Length > 0)
            for (var i = _firstOfSheet; i < _actions.Count && _actions[i].Group.Length == 0; i++)
                _actions[i] = _actions[i] with { Group = _groupOfFirst };
    }

    /// <summary>A column of an unknown name that holds sentences may be a part of the text: a person says so.</summary>
    private TableColumn Placed(TableColumn column, ReadOnlySpan<GridRow> below)
    {
        const int sentence = 5;
        if (column.IsSure)
            return column;
        if (column.Role != ColumnRole.None)
            return Asked(column);

        int cells = 0, words = 0;
        foreach (var row in below)
        {
            var text = row[column.Index] is { IsCovered: false } cell ? cell.Text.OneLine : "";
            cells += text.Length > 0 ? 1 : 0;
            words += PlainLetters.Words(text).Count(word => word.Any(char.IsLetter));
        }

        return cells > 0 && words >= cells * sentence ? Asked(column with { Role = ColumnRole.Description }) : column;
    }

    private TableColumn Asked(TableColumn column)
    {
        bag.Add(Problems.ImportColumnUnsure(new SourceLocation(file, 0, 0), column.Heading, ColumnRoleWord.Of(column.Role), answersFile));
        return column;
    }

    private void ReadRow(GridRow row)
    {
        var filled = row.Filled;
        if (filled.IsEmpty)
            return;

        _read++;
        var first = row[filled[0]].Text.OneLine;
        if (answers.RowsSetAside.Contains(row.Place.ToString()))
            SetAside(row, "mise de côté par votre réponse");
        else if (_table.IsEmpty)
            SetAside(row, "avant le tableau");
        else if (filled.Length == 1 && PageNumber().IsMatch(first))
            SetAside(row, "numéro de page");
        else
            ReadParts(RowParts.Of(row, _table, notes), first);
    }

    private void ReadParts(RowParts row, string first)
    {
        _group = row.Group.Length > 0 ? row.Group : _group;
        var isAlone = row.Row.Filled is [var only] && row.Description.IsEmpty && !row.IsBelowItsTitle
            && (only == 0 || !row.Title.IsEmpty || row.Group == first);
        if (Total().IsMatch(PlainLetters.Of(first)) && (row.Description.IsEmpty || (row.Structure.IsEmpty && char.IsDigit(row.Description.OneLine[0]))))
            SetAside(row.Row, "total");
        else if (isAlone)
            ReadAlone(row.Row, first);
        else if (IsUnreadable(row.Title) || IsUnreadable(row.Structure))
            AskAbout(row.Row);
        else if (!row.Title.IsEmpty)
            AddAction(row);
        else
            ReadUntitled(row);
    }

    private void ReadAlone(GridRow row, string text)
    {
        var isGroup = text.Length <= LongestGroup && !text.EndsWith('.');
        _group = isGroup ? text : _group;
        SetAside(row, isGroup ? "titre d'un groupe d'actions" : "remarque seule sur sa ligne", NoteKind.Doubt);
    }

    private void AddAction(RowParts row)
    {
        var title = row.Title.OneLine;
        var key = WordSequence.Key(Continued().Replace(title, ""));
        var whole = $"{key}\n{WordSequence.Key(row.Structure.OneLine)}";
        if (_byKey.TryGetValue(Continued().IsMatch(title) ? key : whole, out var same))
        {
            Join(same, row with { Structure = CellText.Empty, Cells = [.. row.Cells.Where(cell => cell.Text != row.Title)] }, $"« {title} » est déjà dans le tableau ({_actions[same].Place}) : les deux lignes font une seule action.");
            return;
        }

        _byKey.TryAdd(key, _actions.Count);
        _byKey[whole] = _actions.Count;
        _actions.Add(new SourceAction(row.Row.Place, row.Id, row.Title, row.Structure, row.Description, _group, row.Cells));
        foreach (var column in Enumerable.Range(0, row.Row.Cells.Length).Where(column => row.Row[column].IsCovered && _table.Any(known => known.Index == column && known.Role is ColumnRole.Structure or ColumnRole.Description)))
            notes.Add(new ImportNote(NoteKind.Decision, row.Row.At(column).ToString(), $"« {title} » : texte d'une case fusionnée, repris de la ligne du dessus."));
    }

    private void ReadUntitled(RowParts row)
    {
        var isOfLast = _actions.Count > 0
            && (row.Structure.IsEmpty || WordSequence.Key(row.Structure.OneLine) == WordSequence.Key(_actions[^1].Structure.OneLine));
        if (row.Structure.IsEmpty && row.Description.IsEmpty)
            SetAside(row.Row, "aucun mot dans les colonnes des actions", NoteKind.Doubt);
        else if (isOfLast && !row.Description.IsEmpty)
            Join(_actions.Count - 1, row with { Structure = CellText.Empty, Cells = [.. row.Cells.Where(cell => cell.Text != row.Structure)] }, $"ligne sans titre, prise pour la suite de « {_actions[^1].Title.OneLine} ».");
        else if (_actions.Count > 0 && row.IsBelowItsTitle)
            Join(_actions.Count - 1, row, $"« {_actions[^1].Title.OneLine} » : son titre est fusionné avec celui de la ligne du dessus ; « {row.Structure.OneLine} » en est prise pour une autre structure.");
        else
            AskAbout(row.Row);
    }

    /// <summary>A number alone is no name: a formula that was never computed leaves 0.</summary>
    private static bool IsUnreadable(CellText name) => !name.IsEmpty && !name.OneLine.Any(char.IsLetter);

    private void AskAbout(GridRow row) =>
        bag.Add(Problems.ImportRowNotUnderstood(new SourceLocation(file, row.Place.Row, 1), row.Place.ToString(), answersFile));

    private void Join(int action, RowParts row, string reason)
    {
        _joined++;
        _actions[action] = _actions[action].With(row.Structure, row.Description, row.Cells);
        notes.Add(new ImportNote(NoteKind.Doubt, row.Row.Place.ToString(), reason));
    }

    private void SetAside(GridRow row, string reason, NoteKind kind = NoteKind.SetAside)
    {
        _explained++;
        notes.Add(new ImportNote(kind, row.Place.ToString(), $"« {Shortened(string.Join(" | ", row.Filled.Select(column => row[column].Text.OneLine)))} » : {reason}."));
    }

    private static string Shortened(string text)
    {
        const int enough = 100;
        // Masked first: half a number would no longer be known for one.
        var masked = PersonNames.Mask(text);
        return masked.Length <= enough ? masked : $"{masked.AsSpan(0, enough)}…";
    }

    [GeneratedRegex(@"^(sous[ -]?)?tota(l|ux)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:page\s*)?[-–—]?\s*\d{1,4}(?:\s*(?:/|sur)\s*\d{1,4})?\s*[-–—]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\s*\(suite(?:\s+et\s+fin)?\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continued();

    /// <summary>« Feuil1 » says nothing of its sheet.</summary>
    [GeneratedRegex(@"^(?:feuil|feuille|sheet|tableau|table)?\s*\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedByProgram();
}
