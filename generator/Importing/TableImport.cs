using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>What is asked of an import.</summary>
/// <param name="File">The office's file, wherever it stands.</param>
/// <param name="Answers">An answer file to take in place of the year's own.</param>
/// <param name="IsUpdate">Whether records that are there may be written again, where nobody edited them.</param>
/// <param name="Today">The day that a new edition says it was updated.</param>
internal sealed record ImportRequest(SourceFolder Sources, string File, int Year, string? Answers, bool IsDryRun, bool IsUpdate, DateOnly Today);

/// <summary>What an import made, or would make.</summary>
/// <param name="Drafts">The files to create.</param>
/// <param name="Replaced">The files to write in place of those that are there.</param>
/// <param name="IsSecond">Whether the year has records already.</param>
/// <param name="IsWritten">Whether anything was written, or would be but for a trial.</param>
internal sealed record ImportOutcome(
    int Year,
    string FileName,
    string Format,
    RecognizedTable Table,
    ImmutableArray<ImportedAction> Actions,
    ImmutableArray<KnownStructure> NewStructures,
    ImmutableArray<ImportNote> Notes,
    ImmutableArray<Draft> Drafts,
    ImmutableArray<Draft> Replaced,
    bool IsSecond,
    bool IsWritten);

/// <summary>The whole import: read, recognise, match, compare, write. It stops after a step that left errors, and then nothing is written but the questions.</summary>
internal sealed class TableImport
{
    private readonly ImportRequest _request;
    private readonly DiagnosticBag _bag;
    private readonly List<ImportNote> _notes = [];
    private readonly string _answersFile;
    private readonly string _name;

    private TableImport(ImportRequest request, DiagnosticBag bag)
    {
        (_request, _bag) = (request, bag);
        _answersFile = ImportFiles.InData(request.Year, SourceFiles.ImportAnswers);
        _name = ImportFiles.KeptName(Path.GetFileName(request.File));
    }

    /// <returns>What was written, or null where the bag says why nothing was.</returns>
    public static ImportOutcome? Run(ImportRequest request, DiagnosticBag bag) => new TableImport(request, bag).Run();

    private ImportOutcome? Run()
    {
        if (!_request.IsDryRun && !StagedFiles.Finish(_request.Sources, _bag))
            return null;

        var bytes = Bytes();
        if (ImportFiles.IsOwnName(_name))
            _bag.Add(Problems.ImportNameTaken(_name));
        var answers = Answers();
        if (bytes is null || _bag.HasErrors || TableFile.Read(bytes, _name, _bag) is not var (grid, format))
            return null;

        var known = KnownRecords.Read(_request.Sources, _request.Year);
        var table = new TableRecognizer(answers, _name, _answersFile, _notes, _bag).Recognize(grid);
        if (table is null)
            return null;

        var structures = new StructureMatcher(known, answers, _name, _answersFile, _notes, _bag);
        var actions = new ActionDecider(known, structures, _notes).Decide(table.Actions);
        var answered = answers with
        {
            Columns = answers.Columns.SetItems(table.Columns),
            Structures = answers.Structures.SetItems(structures.Guesses),
        };
        PersonNames.Check(grid, table.Actions, answers, _name, _answersFile, _notes, _bag);
        if (!_bag.HasErrors)
            ImportComparison.CheckRows(table, _name, _bag);
        ImportComparison.Check(actions, _name, _bag);
        if (_bag.HasErrors)
            return Ask(answers, answered);

        var outcome = Outcome(format, table, actions, structures.New, known);
        if (_bag.HasErrors || (!_request.IsDryRun && outcome.IsWritten && !Write(outcome, bytes, answers, answered)))
            return null;
        return outcome;
    }

    private bool Write(ImportOutcome outcome, byte[] bytes, ImportAnswers answers, ImportAnswers answered)
    {
        var writer = new ImportWriter(_request.Sources, _bag);
        return writer.Write(outcome, Source(bytes), writer.Answers(_answersFile, answers.Write(), answered.Write()));
    }

    private ImportOutcome Outcome(string format, RecognizedTable table, ImmutableArray<ImportedAction> actions, ImmutableArray<KnownStructure> structures, KnownRecords known)
    {
        var update = new YearUpdate(_request.Sources, _request.Year, known, _notes);
        var (replaced, created, isChanged) = update.Of(actions, _bag);
        var compared = ImportFiles.Compared(actions, _request.Year);
        return new ImportOutcome(
            _request.Year, _name, format, table, actions, structures, [.. _notes],
            update.IsSecond ? created : [.. Drafts(), .. created, compared],
            update.IsSecond ? replaced.Add(compared) : replaced,
            update.IsSecond,
            !update.IsSecond || (_request.IsUpdate && isChanged));
    }

    private byte[]? Bytes()
    {
        using var stream = new FileStream(_request.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.Length > ImportLimits.MaxFileBytes)
        {
            _bag.Add(Problems.ImportTooLarge(_name));
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The answers given with the command, or this year's, or those of the latest year before.</summary>
    private ImportAnswers Answers()
    {
        if (_request.Answers is { } given)
            return ImportAnswers.Read(File.ReadAllText(given), Path.GetFileName(given), _bag);

        var file = _request.Sources.Folders("data").Where(folder => SourceFiles.YearOf(folder) <= _request.Year)
            .OrderDescending(StringComparer.Ordinal)
            .Select(folder => $"{folder}/{SourceFiles.ImportAnswers}")
            .FirstOrDefault(_request.Sources.Has);
        if (file is null || TextFile.Read(_request.Sources, file, _bag) is not { } text)
            return ImportAnswers.None;

        var answers = ImportAnswers.Read(text, file, _bag);
        return file == _answersFile ? answers : answers.ForAnotherTable();
    }

    /// <summary>Writes the answer file with the guesses, where there are questions. One in which a person wrote remarks is left to that person.</summary>
    private ImportOutcome? Ask(ImportAnswers answers, ImportAnswers guesses)
    {
        var isQuestion = _bag.Sorted().Any(Problems.IsImportQuestion);
        var writer = new ImportWriter(_request.Sources, _bag);
        if (isQuestion && !_request.IsDryRun && _request.Answers is null)
            writer.WriteAnswers(writer.Answers(_answersFile, answers.Write(), guesses.Write()));
        return null;
    }

    /// <summary>What a year needs beside its actions, where it is not there yet.</summary>
    private IEnumerable<Draft> Drafts() =>
        ImportFiles.Missing(_request.Sources).Concat(EditionDraft.Of(_request.Sources, _request.Year, _request.Today)
            .Where(draft => draft.File != ImportFiles.InData(_request.Year, SourceFiles.Actions) && !_request.Sources.Has(draft.File)));

    /// <summary>The file as it came, to be kept with the records under a name that is free; null where it stands there already.</summary>
    private KeptSource? Source(byte[] bytes)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? _name : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(_name)}-{number}{Path.GetExtension(_name)}");
            var file = ImportFiles.InData(_request.Year, $"{SourceFiles.SourceFolder}/{name}");
            if (!_request.Sources.Has(file))
                return new KeptSource(file, bytes);
            if (_request.Sources.ReadBytes(file, ImportLimits.MaxFileBytes) is { } kept && kept.AsSpan().SequenceEqual(bytes))
                return null;
        }
    }
}

/// <summary>The office's file, byte for byte, and where it is kept.</summary>
internal sealed record KeptSource(string File, byte[] Bytes);
