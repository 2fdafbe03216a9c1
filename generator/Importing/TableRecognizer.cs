using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
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
    private ImmutableArray<TableColumn> _table = [];
    private string _group = "";
    private int _read;
    private int _explained;
    private int _joined;

    public RecognizedTable? Recognize(Grid grid)
    {
        foreach (var sheet in grid.Sheets.Where(sheet => !sheet.Rows.IsEmpty))
            ReadSheet(sheet, grid.Sheets.Length > 1 ? sheet.Name : "");

        if (_columns.Count > 0)
            return new RecognizedTable([.. _actions], _read, _explained, _joined, [.. _columns]);

        bag.Add(Problems.ImportNoTable(file));
        return null;
    }

    private void ReadSheet(GridSheet sheet, string group)
    {
        (_table, _group) = ([], group);
        if (sheet.IsHidden)
        {
            _read += sheet.Rows.Length;
            _explained += sheet.Rows.Length;
            notes.Add(new ImportNote(NoteKind.Doubt, $"feuille « {sheet.Name} »", string.Create(CultureInfo.InvariantCulture, $"feuille masquée, laissée de côté ({sheet.Rows.Length} lignes).")));
            return;
        }

        for (var i = 0; i < sheet.Rows.Length; i++)
        {
            var row = sheet.Rows[i];
            if (row.Filled.IsEmpty)
                continue;

            if (TableHeading.At(sheet.Rows, i, answers) is { } heading)
            {
                BeginTable(heading, sheet.Rows, i);
                i += heading.Rows - 1;
                continue;
            }

            _read++;
            if (answers.RowsSetAside.Contains(row.Place.ToString()))
                SetAside(row, "mise de côté par votre réponse");
            else if (_table.IsEmpty)
                SetAside(row, "avant le tableau");
            else
                ReadRow(row);
        }
    }

    private void BeginTable(TableHeading heading, ImmutableArray<GridRow> rows, int index)
    {
        _read += heading.Rows;
        for (var i = 0; i < heading.Rows; i++)
            SetAside(rows[index + i], "titres des colonnes");
        _table = [.. heading.Columns.Select(column => Placed(column, rows.AsSpan()[(index + heading.Rows)..]))];
        foreach (var column in _table)
        {
            if (_columns.TryAdd(column.Heading, column.Role) && column.Role == ColumnRole.None)
                notes.Add(new ImportNote(NoteKind.Column, "", $"« {column.Heading} » : sans place dans les fiches ; elle reste dans le fichier reçu."));
        }
    }

    /// <summary>A column of an unknown name that holds sentences may be a part of the text: a person says so.</summary>
    private TableColumn Placed(TableColumn column, ReadOnlySpan<GridRow> below)
    {
        const int sentence = 5;
        if (column.IsSure)
            return column;

        int cells = 0, words = 0;
        foreach (var row in below)
        {
            var text = row[column.Index] is { IsCovered: false } cell ? cell.Text.OneLine : "";
            cells += text.Length > 0 ? 1 : 0;
            words += PlainLetters.Words(text).Count(word => word.Any(char.IsLetter));
        }

        if (cells == 0 || words < cells * sentence)
            return column;

        var place = ColumnRoleWord.Of(ColumnRole.Description);
        bag.Add(Problems.ImportColumnUnsure(new SourceLocation(file, 0, 0), column.Heading, place, answersFile));
        return column with { Role = ColumnRole.Description };
    }

    private void ReadRow(GridRow row)
    {
        var filled = row.Filled;
        var first = row[filled[0]].Text.OneLine;
        var (title, structure, description) = Parts(row);
        if (Total().IsMatch(PlainLetters.Of(first)) && description.IsEmpty)
            SetAside(row, "total");
        else if (filled.Length == 1 && PageNumber().IsMatch(first))
            SetAside(row, "numéro de page");
        else if (!title.IsEmpty && structure.IsEmpty && description.IsEmpty && filled.Length == 1)
            ReadLoneTitle(row, first);
        else if (!title.IsEmpty)
            AddAction(row, title, structure, description);
        else
            ReadUntitled(row, structure, description);
    }

    private void ReadLoneTitle(GridRow row, string text)
    {
        if (text.Length <= LongestGroup && !text.EndsWith('.'))
        {
            _group = text;
            SetAside(row, "titre d'un groupe d'actions", NoteKind.Doubt);
        }
        else
        {
            SetAside(row, "remarque seule sur sa ligne", NoteKind.Doubt);
        }
    }

    private void AddAction(GridRow row, CellText title, CellText structure, CellText description)
    {
        var cells = Cells(row);
        var key = WordSequence.Key(Continued().Replace(title.OneLine, ""));
        var isContinued = Continued().IsMatch(title.OneLine);
        var same = _actions.FindIndex(action => WordSequence.Key(action.Title.OneLine) == key
            && (isContinued || WordSequence.Key(action.Structure.OneLine) == WordSequence.Key(structure.OneLine)));
        if (same < 0)
        {
            _actions.Add(new SourceAction(row.Place, title, structure, description, _group, cells));
            if (row.Cells.Any(cell => cell.IsCovered))
                notes.Add(new ImportNote(NoteKind.Decision, row.Place.ToString(), $"« {title.OneLine} » : texte d'une case fusionnée, repris de la ligne du dessus."));
            return;
        }

        _joined++;
        _actions[same] = _actions[same].With(description, [.. cells.Where(cell => cell.Text != title)]);
        notes.Add(new ImportNote(NoteKind.Doubt, row.Place.ToString(), $"« {title.OneLine} » est déjà à la {_actions[same].Place} : les deux lignes font une seule action."));
    }

    private void ReadUntitled(GridRow row, CellText structure, CellText description)
    {
        var continues = _actions.Count > 0 && !description.IsEmpty
            && (structure.IsEmpty || WordSequence.Key(structure.OneLine) == WordSequence.Key(_actions[^1].Structure.OneLine));
        if (continues)
        {
            _joined++;
            _actions[^1] = _actions[^1].With(description, [.. Cells(row).Where(cell => cell.Text != structure)]);
            notes.Add(new ImportNote(NoteKind.Doubt, row.Place.ToString(), $"ligne sans titre, prise pour la suite de « {_actions[^1].Title.OneLine} »."));
        }
        else if (structure.IsEmpty && description.IsEmpty)
        {
            SetAside(row, "aucun mot dans les colonnes des actions", NoteKind.Doubt);
        }
        else
        {
            bag.Add(Problems.ImportRowNotUnderstood(new SourceLocation(file, row.Place.Row, 1), row.Place.ToString(), answersFile));
        }
    }

    private (CellText Title, CellText Structure, CellText Description) Parts(GridRow row)
    {
        var (title, structure, description) = (CellText.Empty, CellText.Empty, CellText.Empty);
        foreach (var column in _table)
        {
            var cell = row[column.Index];
            switch (column.Role)
            {
                case ColumnRole.Title when !cell.IsCovered:
                    title = title.Then(cell.Text);
                    break;
                case ColumnRole.Structure:
                    structure = structure.Then(cell.Text);
                    break;
                case ColumnRole.Description when !cell.IsCovered || !row[TitleColumn].IsCovered:
                    description = description.Then(cell.Text);
                    break;
                case ColumnRole.StructureThenTitle when !cell.IsCovered:
                    (structure, title) = Split(cell.Text, row.At(column.Index));
                    break;
                case ColumnRole.TitleThenStructure when !cell.IsCovered:
                    (title, structure) = Split(cell.Text, row.At(column.Index));
                    break;
            }
        }

        return (title, structure, description);
    }

    private int TitleColumn => _table.FirstOrDefault(column => column.Role == ColumnRole.Title)?.Index ?? 0;

    /// <summary>Structure and project in one cell: on lines of their own, or with a sign between them.</summary>
    private (CellText First, CellText Second) Split(CellText cell, CellPlace place)
    {
        if (cell.Lines.Length > 1)
            return (new CellText([cell.Lines[0]]), new CellText(cell.Lines[1..]));

        var parts = Between().Split(cell.OneLine, 2);
        if (parts.Length == 2)
            notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), $"« {cell.OneLine} » : coupé en « {parts[0]} » et « {parts[1]} »."));
        else if (!cell.IsEmpty)
            notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), $"« {cell.OneLine} » : la structure et l'action n'ont pas pu être séparées."));
        return parts.Length == 2 ? (CellText.Of(parts[0]), CellText.Of(parts[1])) : (CellText.Empty, cell);
    }

    private ImmutableArray<SourceCell> Cells(GridRow row) =>
        [.. _table.Where(column => column.Role != ColumnRole.None && row[column.Index] is { Text.IsEmpty: false, IsCovered: false })
            .Select(column => new SourceCell(row.At(column.Index), row[column.Index].Text))];

    private void SetAside(GridRow row, string reason, NoteKind kind = NoteKind.SetAside)
    {
        _explained++;
        notes.Add(new ImportNote(kind, row.Place.ToString(), $"« {Shortened(string.Join(" | ", row.Filled.Select(column => row[column].Text.OneLine)))} » : {reason}."));
    }

    private static string Shortened(string text)
    {
        const int enough = 100;
        var masked = PersonalData.Mask(text);
        return masked.Length <= enough ? masked : $"{masked.AsSpan(0, enough)}…";
    }

    [GeneratedRegex(@"^(sous[ -]?)?tota(l|ux)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:page\s*)?\d{1,4}(?:\s*(?:/|sur)\s*\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\s*\(suite\)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Continued();

    [GeneratedRegex(@"\s+[:–—/-]\s+|\s*:\s+")]
    private static partial Regex Between();
}
