using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>Finds which structure a name of the table means, or makes a new one; asks where a name is nearly that of another.</summary>
internal sealed partial class StructureMatcher(KnownRecords known, ImportAnswers answers, string file, string answersFile, List<ImportNote> notes, DiagnosticBag bag)
{
    /// <summary>No town has as many; in a table that does, comparing each with all would take minutes.</summary>
    private const int MostCompared = 200;

    private static readonly FrozenSet<string> s_small = new[] { "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "pour", "sur" }.ToFrozenSet();

    private readonly List<KnownStructure> _new = [];
    private readonly HashSet<string> _ids = known.Structures.Select(structure => structure.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>By the key of the name, and those that are known also by id.</summary>
    private readonly Dictionary<string, KnownStructure> _byName = known.Structures
        .SelectMany(structure => new[] { (Name: Key(structure.Name), Structure: structure), (Name: structure.Id, Structure: structure) })
        .GroupBy(pair => pair.Name).ToDictionary(group => group.Key, group => group.First().Structure, StringComparer.Ordinal);

    private readonly ILookup<string, string> _meanings = known.Acronyms.Known.ToLookup(acronym => PlainLetters.Of(acronym.Letters), acronym => Key(acronym.Expansion));
    private readonly Dictionary<string, string> _guesses = new(StringComparer.Ordinal);

    /// <summary>The structures that the table names for the first time, in its order.</summary>
    public ImmutableArray<KnownStructure> New => [.. _new];

    /// <summary>What is proposed for the names that are not sure.</summary>
    public IReadOnlyDictionary<string, string> Guesses => _guesses;

    /// <returns>The carrier who files the action and the ids of the others; no carrier where the cell is empty.</returns>
    public (KnownStructure? Carrier, ImmutableArray<string> CoCarriers) Match(CellText cell, CellPlace place)
    {
        if (cell.IsEmpty)
            return (null, []);

        var name = cell.OneLine;
        if (Find(name, place) is { } whole)
            return (whole, []);

        var parts = cell.Lines.Length > 1 ? [.. cell.Lines.Select(line => line.Words.Trim(' ', ',', '/', '+'))] : Parts(name, place);
        if (parts.Length < 2)
            return (FindOrMake(name, place), []);

        notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), $"« {string.Join(" / ", parts)} » : plusieurs structures portent cette action ; elle est rangée sous la première."));
        var found = parts.Select(part => FindOrMake(part, place)).ToList();
        return (found[0], [.. found.Skip(1).Select(structure => structure.Id).Distinct().Where(id => id != found[0].Id)]);
    }

    /// <summary>Several carriers: only signs that no name has, or « et » between two names that are known.</summary>
    private string[] Parts(string name, CellPlace place)
    {
        var parts = name.Split([" / ", " + ", "; "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1)
            return parts;

        parts = name.Split([" et ", ", ", " & "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && parts.All(part => Find(part, place) is not null) ? parts : [name];
    }

    private KnownStructure FindOrMake(string name, CellPlace place)
    {
        if (Find(name, place) is { } found)
            return found;

        var isAnswered = answers.Structures.ContainsKey(name);
        if (!isAnswered && Unsure(name) is { } near)
        {
            _guesses[name] = near.Id;
            bag.Add(Problems.ImportStructureUnsure(new SourceLocation(file, place.Row, Math.Max(1, place.Column)), PersonNames.Mask(name), near.Name, answersFile));
        }
        else if (!isAnswered && _new.Count < MostCompared && Nearest.To(name, _new.Select(structure => structure.Name)) is { } similar)
        {
            notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), $"« {name} » ressemble à « {similar} » : ce sont deux nouvelles structures."));
        }

        var made = new KnownStructure(FreeId(name), name, "", []);
        _new.Add(made);
        _byName[Key(name)] = made;
        return made;
    }

    /// <summary>A structure that is nearly written so, or whose initials these are.</summary>
    private KnownStructure? Unsure(string name) =>
        Nearest.To(name, known.Structures.Select(structure => structure.Name)) is { } near
            ? known.Structures.First(structure => structure.Name == near)
            : known.Structures.FirstOrDefault(structure => IsInitials(name, structure.Name) || IsInitials(name, structure.FullName) || IsInitials(structure.Name, name));

    private KnownStructure? Find(string name, CellPlace place)
    {
        if (answers.Structures.TryGetValue(name, out var answered))
            return answered == ImportAnswers.NewStructure ? _new.Find(structure => structure.Name == name) : known.Structures.FirstOrDefault(structure => structure.Id == answered);

        var key = Key(name);
        if (_byName.TryGetValue(key, out var same) || _byName.TryGetValue(name, out same))
            return same;

        if (FindBy(name, place, "ancien nom, d'après data/structures.csv", structure => structure.FormerNames.Any(old => Key(old) == key)) is { } renamed)
            return renamed;

        var former = FormerNames.In(name);
        return FindBy(name, place, "nom complet ou sigle", structure => IsNamed(structure, key) || IsNamed(structure, Expanded(name)))
            ?? FindBy(name, place, "sans le mot « association » ni ce qui est entre parenthèses", structure => IsNamed(structure, Bare(name)) || Bare(structure.Name) == Bare(name))
            ?? FindBy(name, place, "ancien nom donné par le tableau ; si la structure a changé de nom, écrivez le nouveau dans data/structures.csv, et l'ancien dans la colonne « noms_precedents »", structure => former.Names.Any(old => IsNamed(structure, Key(old))));
    }

    private KnownStructure? FindBy(string name, CellPlace place, string reason, Func<KnownStructure, bool> isMeant)
    {
        if (known.Structures.FirstOrDefault(isMeant) is not { } found)
            return null;

        var note = new ImportNote(NoteKind.Decision, place.ToString(), $"« {name} » est la structure « {found.Name} » ({reason}).");
        if (!notes.Contains(note))
            notes.Add(note);
        return found;
    }

    private bool IsNamed(KnownStructure structure, string key) =>
        key.Length > 0 && (key == Key(structure.Name) || key == Key(structure.FullName) || key == Expanded(structure.Name));

    /// <summary>With the meaning of each acronym in its place.</summary>
    private string Expanded(string name) =>
        string.Join(' ', PlainLetters.Words(name).Select(word => _meanings[word].FirstOrDefault() ?? word));

    private static bool IsInitials(string acronym, string name) =>
        acronym.Length > 1 && acronym.All(char.IsUpper)
        && (Initials(PlainLetters.Words(name)) == PlainLetters.Of(acronym) || Initials(PlainLetters.Words(name).Where(word => !s_small.Contains(word))) == PlainLetters.Of(acronym));

    private static string Initials(IEnumerable<string> words) => string.Concat(words.Select(word => word[0]));

    private static string Bare(string name) =>
        string.Join(' ', PlainLetters.Words(Parenthesis().Replace(name, "")).Where(word => word is not ("association" or "asso" or "l")));

    private string FreeId(string name)
    {
        var id = IdRegister.Suggest(name);
        id = id.Length == 0 ? "structure" : id;
        return Enumerable.Range(1, _ids.Count + 1).Select(number => Numbered(id, number)).First(_ids.Add);
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

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();
}
