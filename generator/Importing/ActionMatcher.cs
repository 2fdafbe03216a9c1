using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>An action of the table with its carrier, and what the table says of its name.</summary>
internal sealed record CarriedAction(SourceAction Source, KnownStructure? Carrier, ImmutableArray<string> CoCarriers)
{
    public FormerNames Title { get; } = FormerNames.In(Source.Title.OneLine);

    public string Key { get; } = ActionMatcher.Key(Source.Title.OneLine);

    public string CoreKey { get; } = ActionMatcher.Key(FormerNames.In(Source.Title.OneLine).Core);

    public ImmutableArray<string> FormerKeys { get; } = [.. FormerNames.In(Source.Title.OneLine).Names.Select(ActionMatcher.Key)];
}

/// <summary>What an action of the table is to those that are known.</summary>
/// <param name="Same">The one that it is, for sure.</param>
/// <param name="Likely">Those that it may come from, where it is none for sure.</param>
internal sealed record ActionMatch(KnownAction? Same, ImmutableArray<KnownAction> Likely);

/// <summary>Compares the actions of the table with those of a year: by id, by title and carrier, by former name, then by likeness.</summary>
internal static class ActionMatcher
{
    /// <summary>Of the words of two texts, how many must be the same for one to be thought the other, rewritten.</summary>
    private const double Alike = 0.5;

    /// <returns>A match for each of the actions, in their order. No known action is the same as two.</returns>
    public static ImmutableArray<ActionMatch> Match(ImmutableArray<CarriedAction> actions, ImmutableArray<KnownAction> known)
    {
        var same = new KnownAction?[actions.Length];
        var candidates = known.Select(action => (Action: action, Key: Key(action.Title), CoreKey: Key(FormerNames.In(action.Title).Core))).ToList();
        Func<CarriedAction, (KnownAction Action, string Key, string CoreKey), bool>[] rules =
        [
            (action, candidate) => action.Source.Id == candidate.Action.Id,
            (action, candidate) => action.Key == candidate.Key && IsCarrier(action, candidate.Action),
            (action, candidate) => action.CoreKey == candidate.CoreKey && IsCarrier(action, candidate.Action),
            (action, candidate) => action.FormerKeys.Contains(candidate.Key) && IsCarrier(action, candidate.Action),
        ];
        foreach (var rule in rules)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                if (same[i] is not null || candidates.FindIndex(candidate => rule(actions[i], candidate)) is not (var found and >= 0))
                    continue;
                same[i] = candidates[found].Action;
                candidates.RemoveAt(found);
            }
        }

        ImmutableArray<KnownAction> free = [.. candidates.Select(candidate => candidate.Action)];
        return [.. actions.Select((action, i) => new ActionMatch(same[i], same[i] is null ? Likely(action, free, known) : []))];
    }

    /// <summary>A title without years, accents and signs, which change from one table to the next.</summary>
    public static string Key(string title) =>
        string.Join(' ', PlainLetters.Words(title).Where(word => !(word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal)) && word.All(char.IsDigit))));

    private static ImmutableArray<KnownAction> Likely(CarriedAction action, ImmutableArray<KnownAction> free, ImmutableArray<KnownAction> known)
    {
        var title = action.CoreKey;
        var ofCarrier = free.Where(candidate => IsCarrier(action, candidate)).ToList();
        var near = Nearest.To(action.Title.Core, ofCarrier.Select(candidate => candidate.Title));
        return
        [
            .. ofCarrier.Where(candidate => candidate.Title == near || IsPart(Key(candidate.Title), title) || IsAlike(candidate.Text, action.Source.Description.OneLine))
                .Concat(free.Where(candidate => Key(candidate.Title) == title))
                .Concat(known.Where(candidate => IsCarrier(action, candidate) && IsPart(Key(candidate.Title), title)))
                .Distinct(),
        ];
    }

    private static bool IsCarrier(CarriedAction action, KnownAction candidate) => (action.Carrier?.Id ?? "") == candidate.Structure;

    /// <summary>Whether one title is the other with more words after it.</summary>
    private static bool IsPart(string first, string second) =>
        first.Length > 0 && second.Length > 0 && ($"{first} ".StartsWith($"{second} ", StringComparison.Ordinal) || $"{second} ".StartsWith($"{first} ", StringComparison.Ordinal));

    private static bool IsAlike(string first, string second)
    {
        const int fewest = 8;
        HashSet<string> mine = [.. Words(first)], theirs = [.. Words(second)];
        var shared = mine.Count(theirs.Contains);
        return shared >= fewest && shared >= Alike * Math.Max(mine.Count, theirs.Count);
    }

    private static IEnumerable<string> Words(string text) => PlainLetters.Words(text).Where(word => word.Length > 3);
}
