using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>Makes of each action of the table a record: its id, its structure, what it takes over from the year before, and what is only proposed.</summary>
internal sealed partial class ActionDecider(KnownRecords known, StructureMatcher structures, List<ImportNote> notes)
{
    /// <summary>The actions of this year that a row of the table speaks of.</summary>
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>The actions of the year before that go on under their id.</summary>
    private readonly HashSet<string> _continued = new(StringComparer.Ordinal);

    private readonly HashSet<string> _taken = new(known.Now.Select(action => action.Id), StringComparer.Ordinal);

    public ImmutableArray<ImportedAction> Decide(ImmutableArray<SourceAction> actions)
    {
        var titles = actions.CountBy(action => ActionMatcher.Key(action.Title.OneLine)).ToDictionary(StringComparer.Ordinal);
        var carried = actions.Select(Carried).ToImmutableArray();
        var now = ActionMatcher.Match(carried, known.Now);
        var before = ActionMatcher.Match(carried, known.Before);
        // Ids that go on are taken first, so that no new action gets one.
        _named.UnionWith(now.Select(match => match.Same?.Id).OfType<string>());
        _continued.UnionWith(before.Select(match => match.Same?.Id).OfType<string>());
        _taken.UnionWith(_continued);
        ReportBefore(carried, before);
        ReportGroups(actions);
        return [.. carried.Select((action, i) => Decide(action, now[i], before[i], titles[ActionMatcher.Key(action.Source.Title.OneLine)] > 1))];
    }

    private CarriedAction Carried(SourceAction action)
    {
        var (carrier, coCarriers) = structures.Match(action.Structure, action.PlaceOf(action.Structure));
        return new CarriedAction(action, carrier, coCarriers);
    }

    private ImportedAction Decide(CarriedAction action, ActionMatch now, ActionMatch before, bool isHomonym)
    {
        var source = action.Source;
        var title = source.Title.OneLine;
        var text = source.Description.OneLine;
        var here = now.Same ?? (now.Likely is [var only] && _named.Add(only.Id) ? only : null);
        var id = here?.Id ?? before.Same?.Id ?? NewId(action.Title.Core, isHomonym ? action.Carrier?.Name ?? "" : "");
        if (action.Carrier is null)
            notes.Add(new ImportNote(NoteKind.Doubt, source.Place.ToString(), $"« {title} » : aucune structure."));
        if (text.Length == 0)
            notes.Add(new ImportNote(NoteKind.Doubt, source.Place.ToString(), $"« {title} » : aucun texte."));

        var (state, year) = StateOf(source);
        return new ImportedAction(
            id, title, action.Carrier, action.CoCarriers, before.Same?.Themes ?? [], before.Same?.Audiences ?? [],
            state, year, CellMarkdown.Of(source.Description), Hints(action, before), source)
        {
            Now = here,
        };
    }

    private void ReportBefore(ImmutableArray<CarriedAction> actions, ImmutableArray<ActionMatch> matches)
    {
        var children = matches.SelectMany(match => match.Likely).CountBy(action => action.Id).ToDictionary(StringComparer.Ordinal);
        foreach (var (action, match) in actions.Zip(matches))
            ReportOne(action.Source, match, children);

        var named = matches.SelectMany(match => match.Likely.Append(match.Same!)).Where(action => action is not null).Select(action => action.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var action in known.Before.Where(action => !named.Contains(action.Id)))
            notes.Add(new ImportNote(NoteKind.Decision, "", $"« {action.Title} » ({YearBefore}) n'est plus dans le tableau."));
    }

    private void ReportOne(SourceAction source, ActionMatch match, Dictionary<string, int> children)
    {
        var title = source.Title.OneLine;
        var place = source.PlaceOf(source.Title).ToString();
        var likely = string.Join(", ", match.Likely.Select(action => $"« {action.Title} »"));
        if (match.Same is { } same && ActionMatcher.Key(same.Title) == ActionMatcher.Key(title))
            notes.Add(new ImportNote(NoteKind.Decision, place, $"« {title} » continue l'action « {same.Id} » de {YearBefore} : son identifiant, ses thèmes et ses publics sont repris."));
        else if (match.Same is { } renamed)
            notes.Add(new ImportNote(NoteKind.Decision, place, $"« {title} » est le nouveau titre de « {renamed.Title} » ({YearBefore}) : l'identifiant « {renamed.Id} », les thèmes et les publics sont repris."));
        else if (match.Likely is [var one] && children[one.Id] > 1)
            notes.Add(new ImportNote(NoteKind.Doubt, place, $"« {title} » est peut-être une partie de {likely} ({YearBefore}), partagée entre plusieurs actions : l'identifiant est nouveau, la suite est proposée en remarque."));
        else if (match.Likely.Length > 1)
            notes.Add(new ImportNote(NoteKind.Doubt, place, $"« {title} » est peut-être la suite d'une ou de plusieurs actions de {YearBefore} : {likely}. L'identifiant est nouveau, la suite est proposée en remarque."));
        else if (match.Likely.Length > 0)
            notes.Add(new ImportNote(NoteKind.Doubt, place, $"« {title} » est peut-être la suite de {likely} ({YearBefore}) : l'identifiant est nouveau, la suite est proposée en remarque."));
        else if (known.Before.Length > 0)
            notes.Add(new ImportNote(NoteKind.Decision, place, $"« {title} » est une nouvelle action."));
    }

    /// <summary>What stands over several actions is what the office itself calls their subject.</summary>
    private void ReportGroups(ImmutableArray<SourceAction> actions)
    {
        foreach (var group in actions.Where(action => action.Group.Length > 0).GroupBy(action => action.Group))
            notes.Add(new ImportNote(NoteKind.Proposal, group.First().Place.ToString(), string.Create(CultureInfo.InvariantCulture, $"« {group.Key} » est écrit au-dessus de {group.Count()} {(group.Count() > 1 ? "actions" : "action")} : ce titre peut donner un thème.")));
    }

    private string NewId(string title, string structure)
    {
        // The id of an action never has its year: it goes on for years.
        var wanted = IdRegister.Suggest(YearAlone().Replace($"{title} {structure}", ""));
        wanted = wanted.Length == 0 ? "action" : wanted;
        var id = Enumerable.Range(1, 10_000).Select(number => StructureMatcher.Numbered(wanted, number)).First(free => !_taken.Contains(free));
        _taken.Add(id);
        return id;
    }

    /// <summary>Only where the whole text says nothing else, or the title says it in parentheses.</summary>
    private (string State, string Year) StateOf(SourceAction source)
    {
        var text = source.Description.OneLine;
        if (Postponed().Match(text) is { Success: true } whole)
            return (ActionStateWord.Of(ActionState.Postponed), whole.Groups[1].Value);
        if (PostponedInTitle().Match(source.Title.OneLine) is { Success: true } inTitle)
            return (ActionStateWord.Of(ActionState.Postponed), inTitle.Groups[1].Value);
        if (Cancelled().IsMatch(text))
            return (ActionStateWord.Of(ActionState.Cancelled), "");
        if (SaysMore().IsMatch(text))
            notes.Add(new ImportNote(NoteKind.Doubt, source.PlaceOf(source.Description).ToString(), $"« {source.Title.OneLine} » : le texte parle d'un report ou d'une annulation ; le statut reste vide."));
        return ("", "");
    }

    private ImmutableArray<string> Hints(CarriedAction action, ActionMatch before)
    {
        var source = action.Source;
        var hints = ImmutableArray.CreateBuilder<string>();
        var words = PlainLetters.Words($"{source.Title.OneLine} {source.Group} {source.Description.OneLine}").Select(KnownWord.Stem).ToHashSet(StringComparer.Ordinal);
        if (source.Group.Length > 0)
            hints.Add($"Dans le tableau, cette action est sous le titre « {PersonNames.Mask(source.Group)} », qui peut donner son thème.");
        if (!before.Likely.IsEmpty)
            hints.AddRange(Continuation(before.Likely));
        if (before.Same is null)
        {
            Propose("Thèmes proposés", known.Themes);
            Propose("Publics proposés", known.Audiences);
        }

        hints.AddRange(FigureProposal.In(source.Description.OneLine));
        return hints.ToImmutable();

        void Propose(string what, ImmutableArray<KnownWord> all)
        {
            if (Likely(all, words) is not { Length: > 0 } likely)
                return;
            hints.Add($"{what} d'après les mots du texte, à vérifier : {likely}");
            notes.Add(new ImportNote(NoteKind.Proposal, source.Place.ToString(), $"« {source.Title.OneLine} ». {hints[^1]}"));
        }
    }

    /// <summary>The field as it is written, for a person to take over: what is only likely is not published.</summary>
    private IEnumerable<string> Continuation(ImmutableArray<KnownAction> likely)
    {
        yield return "Suite proposée, à vérifier : si c'est la même action sous un autre nom, une de ses parties ou un regroupement, enlevez le # de la ligne suivante.";
        yield return $"{ActionFields.Continues}: [{string.Join(", ", likely.Select(action => $"{YearBefore}/{action.Id}"))}]";
        foreach (var action in likely.Where(action => _continued.Contains(action.Id)))
            yield return $"L'action « {action.Id} » garde son identifiant : si elle a été divisée, écrivez aussi {ActionFields.Continues}: [{YearBefore}/{action.Id}] dans sa fiche.";
    }

    /// <summary>Those of which the text has most words.</summary>
    private static string Likely(ImmutableArray<KnownWord> all, HashSet<string> words)
    {
        const int atMost = 3;
        return string.Join(", ", all
            .Select(word => (word.Id, Found: word.Terms.Count(term => term.All(words.Contains))))
            .Where(word => word.Found > 0)
            .OrderByDescending(word => word.Found)
            .Take(atMost)
            .Select(word => word.Id));
    }

    private string YearBefore => (known.YearBefore ?? 0).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\W*(?:(?:l['’]|cette\s+)?action|(?:le\s+|ce\s+)?projet)?\s*(?:a\s+été\s+|est\s+)?report[ée]e?\s+(?:en|à|à\s+l['’]année)\s+(\d{4})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postponed();

    [GeneratedRegex(@"\((?:action\s+)?report[ée]e?\s+(?:en|à)\s+(\d{4})\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostponedInTitle();

    [GeneratedRegex(@"^\W*(?:(?:l['’]|cette\s+)?action|(?:le\s+|ce\s+)?projet)?\s*(?:a\s+été\s+|est\s+)?annul[ée]e?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"\b(?:action|projet|séance|sortie|événement)s?\b[^.]{0,60}\b(?:report|annul)[ée]e?s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysMore();

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b")]
    private static partial Regex YearAlone();
}
