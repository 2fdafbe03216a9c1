using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>Finds which structure a name of the table means, or makes a new one; asks where a name is nearly that of another.</summary>
internal sealed class StructureMatcher(KnownRecords known, ImportAnswers answers, string file, string answersFile, List<ImportNote> notes, DiagnosticBag bag)
{
    private readonly List<KnownStructure> _new = [];
    private readonly Dictionary<string, string> _guesses = new(StringComparer.Ordinal);

    /// <summary>The structures that the table names for the first time, in its order.</summary>
    public ImmutableArray<KnownStructure> New => [.. _new];

    /// <summary>What is proposed for the names that are not sure.</summary>
    public IReadOnlyDictionary<string, string> Guesses => _guesses;

    /// <returns>The carrier and its partners; no carrier where the cell is empty.</returns>
    public (KnownStructure? Carrier, ImmutableArray<string> Partners) Match(CellText cell, CellPlace place)
    {
        if (cell.IsEmpty)
            return (null, []);

        var name = cell.OneLine;
        if (Find(name) is { } whole)
            return (whole, []);

        var parts = cell.Lines.Length > 1 ? [.. cell.Lines.Select(line => line.Words.Trim(' ', ',', '/', '+'))] : Parts(name);
        if (parts.Length < 2)
            return (FindOrMake(name, place), []);

        notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), $"« {name} » : plusieurs structures ; la première porte l'action, les autres sont ses partenaires."));
        var found = parts.Select(part => FindOrMake(part, place)).ToList();
        return (found[0], [.. found.Skip(1).Select(structure => structure.Id).Distinct()]);
    }

    /// <summary>Several carriers: only signs that no name has, or « et » between two names that are known.</summary>
    private string[] Parts(string name)
    {
        var parts = name.Split([" / ", " + ", "; "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
            return parts;

        parts = name.Split([" et ", ", ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => Find(part) is not null) ? parts : [name];
    }

    private KnownStructure FindOrMake(string name, CellPlace place)
    {
        if (Find(name) is { } found)
            return found;

        var isAnswered = answers.Structures.ContainsKey(name);
        if (!isAnswered && Nearest.To(name, known.Structures.Select(structure => structure.Name)) is { } near)
        {
            _guesses[name] = known.Structures.First(structure => structure.Name == near).Id;
            bag.Add(Problems.ImportStructureUnsure(new SourceLocation(file, place.Row, 1), name, near, answersFile));
        }

        var made = new KnownStructure(FreeId(name), name, "");
        _new.Add(made);
        return made;
    }

    private KnownStructure? Find(string name)
    {
        if (answers.Structures.TryGetValue(name, out var answered))
            return answered == ImportAnswers.NewStructure ? _new.Find(structure => structure.Name == name) : known.Structures.FirstOrDefault(structure => structure.Id == answered);

        var key = Key(name);
        if (known.Structures.Concat(_new).FirstOrDefault(structure => Key(structure.Name) == key) is { } same)
            return same;
        if (known.Structures.FirstOrDefault(structure => Key(structure.FullName) == key) is not { } byFullName)
            return null;

        notes.Add(new ImportNote(NoteKind.Decision, "", $"« {name} » est la structure « {byFullName.Name} » (nom complet dans data/structures.csv)."));
        return byFullName;
    }

    private string FreeId(string name)
    {
        var id = IdRegister.Suggest(name);
        id = id.Length == 0 ? "structure" : id;
        var taken = known.Structures.Concat(_new).Select(structure => structure.Id).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, taken.Count + 1).Select(number => Numbered(id, number)).First(free => !taken.Contains(free));
    }

    /// <summary>The id itself first, then with a number, within the length that an id may have.</summary>
    public static string Numbered(string id, int number)
    {
        if (number == 1)
            return id;
        var suffix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{number}");
        return id[..Math.Min(id.Length, Slug.MaxLength - suffix.Length)].TrimEnd('-') + suffix;
    }

    private static string Key(string name) => string.Join(' ', PlainLetters.Words(name));
}
