using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>Makes of each action of the table a record: its id, its structure, what it takes over from the year before, and what is only proposed.</summary>
internal sealed partial class ActionDecider(KnownRecords known, StructureMatcher structures, List<ImportNote> notes)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public ImmutableArray<ImportedAction> Decide(ImmutableArray<SourceAction> actions)
    {
        var titles = actions.CountBy(action => Key(action.Title.OneLine)).ToDictionary(StringComparer.Ordinal);
        var matched = actions
            .Select(action => (Source: action, Carriers: structures.Match(action.Structure, action.Place)))
            .Select(pair => (pair.Source, pair.Carriers.Carrier, pair.Carriers.Partners, Before: Continued(pair.Source, pair.Carriers.Carrier)))
            .ToList();
        // Ids that go on are taken first, so that no new action gets one.
        var continued = matched.Select(action => action.Before).OfType<KnownAction>().Select(action => action.Id).ToHashSet(StringComparer.Ordinal);
        _taken.UnionWith(continued);
        var decided = matched
            .Select(action => Decide(action.Source, action.Carrier, action.Partners, action.Before, titles[Key(action.Source.Title.OneLine)] > 1))
            .ToImmutableArray();
        ReportGone(continued);
        return decided;
    }

    private ImportedAction Decide(SourceAction source, KnownStructure? carrier, ImmutableArray<string> partners, KnownAction? before, bool isHomonym)
    {
        var title = source.Title.OneLine;
        var text = source.Description.OneLine;
        var id = before?.Id ?? NewId(title, isHomonym ? carrier?.Name ?? "" : "");
        var postponed = Postponed().Match(text);
        if (carrier is null)
            notes.Add(new ImportNote(NoteKind.Doubt, source.Place.ToString(), $"« {title} » : aucune structure."));
        if (text.Length == 0)
            notes.Add(new ImportNote(NoteKind.Doubt, source.Place.ToString(), $"« {title} » : aucun texte."));
        if (before is not null)
            notes.Add(new ImportNote(NoteKind.Decision, source.Place.ToString(), $"« {title} » continue l'action « {id} » de {Text(known.YearBefore)} : son identifiant, ses thèmes et ses publics sont repris."));
        else
            ReportLikely(source, carrier);

        return new ImportedAction(
            id, title, carrier, partners, before?.Themes ?? [], before?.Audiences ?? [],
            postponed.Success ? "reportee" : Cancelled().IsMatch(text) ? "annulee" : "",
            postponed.Success ? postponed.Groups[1].Value : "",
            CellMarkdown.Of(source.Description),
            Hints(source, before),
            source);
    }

    private KnownAction? Continued(SourceAction source, KnownStructure? carrier) =>
        known.Before.FirstOrDefault(action => action.Structure == carrier?.Id && Key(action.Title) == Key(source.Title.OneLine));

    /// <summary>An action of the year before that has nearly this title: a person decides whether it is the same.</summary>
    private void ReportLikely(SourceAction source, KnownStructure? carrier)
    {
        var title = source.Title.OneLine;
        var ofCarrier = known.Before.Where(action => action.Structure == carrier?.Id).Select(action => action.Title);
        if (Nearest.To(title, ofCarrier) is { } near)
            notes.Add(new ImportNote(NoteKind.Doubt, source.Place.ToString(), $"« {title} » est peut-être la suite de « {near} » ({Text(known.YearBefore)}) : l'identifiant est nouveau."));
        else if (known.Before.Length > 0)
            notes.Add(new ImportNote(NoteKind.Decision, source.Place.ToString(), $"« {title} » est une nouvelle action."));
    }

    private void ReportGone(HashSet<string> continued)
    {
        foreach (var action in known.Before.Where(action => !continued.Contains(action.Id)))
            notes.Add(new ImportNote(NoteKind.Decision, "", $"« {action.Title} » ({Text(known.YearBefore)}) n'est plus dans le tableau."));
    }

    private string NewId(string title, string structure)
    {
        // The id of an action never has its year: it goes on for years.
        var wanted = IdRegister.Suggest(YearAlone().Replace($"{title} {structure}", ""));
        wanted = wanted.Length == 0 ? "action" : wanted;
        var id = Enumerable.Range(1, 10_000).Select(number => StructureMatcher.Numbered(wanted, number)).First(free => !_taken.Contains(free) && !known.Now.Contains(free));
        _taken.Add(id);
        return id;
    }

    private ImmutableArray<string> Hints(SourceAction source, KnownAction? before)
    {
        var hints = ImmutableArray.CreateBuilder<string>();
        var words = PlainLetters.Words($"{source.Title.OneLine} {source.Group} {source.Description.OneLine}").Select(Stem).ToHashSet(StringComparer.Ordinal);
        if (source.Group.Length > 0)
            hints.Add($"Dans le tableau, cette action est sous le titre : {source.Group}");
        if (before is null && Likely(known.Themes, words) is { Length: > 0 } themes)
            hints.Add($"Thèmes proposés d'après les mots du texte, à vérifier : {themes}");
        if (before is null && Likely(known.Audiences, words) is { Length: > 0 } audiences)
            hints.Add($"Publics proposés d'après les mots du texte, à vérifier : {audiences}");
        if (Figures(source.Description.OneLine) is { Count: > 0 } figures)
        {
            hints.Add("Nombres lus dans le texte, à vérifier avant d'en faire des chiffres clés :");
            hints.AddRange(figures.Select(figure => $"  {figure}"));
        }

        foreach (var hint in hints.Where(hint => hint.StartsWith("Thèmes", StringComparison.Ordinal) || hint.StartsWith("Publics", StringComparison.Ordinal)))
            notes.Add(new ImportNote(NoteKind.Proposal, source.Place.ToString(), $"« {source.Title.OneLine} ». {hint}"));
        return hints.ToImmutable();
    }

    /// <summary>Those whose name has a word of the text.</summary>
    private static string Likely(ImmutableArray<KnownWord> all, HashSet<string> words)
    {
        const int atMost = 3;
        return string.Join(", ", all.Where(word => PlainLetters.Words(word.Name).Where(part => part.Length > 4).Select(Stem).Any(words.Contains)).Take(atMost).Select(word => word.Id));
    }

    /// <summary>« jeunes » and « jeune » are one word.</summary>
    private static string Stem(string word) => word.TrimEnd('s', 'x');

    private static List<string> Figures(string text)
    {
        const int atMost = 8;
        return [.. Figure().Matches(text).Where(match => !YearAlone().IsMatch(match.Groups[1].Value)).Take(atMost).Select(match => match.Value.Trim())];
    }

    private static string Key(string text) => string.Join(' ', PlainLetters.Words(YearAlone().Replace(text, "")));

    private static string Text(int? year) => (year ?? 0).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?:l'|l’)?action\s+(?:a été\s+|est\s+)?reportée?\s+(?:en|à)\s+(\d{4})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"^\s*(?:l'|l’)?action\s+(?:a été\s+|est\s+)?annulée?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b")]
    private static partial Regex YearAlone();

    /// <summary>A number with the word that it counts; not an age, an hour, a share or an amount.</summary>
    [GeneratedRegex(@"(?<![\d,./-])(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,6})[ \u00A0](?!ans\b|h\b|heures\b|euros\b|à\b|et\b|ou\b)\p{Ll}[\p{L}'’-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
