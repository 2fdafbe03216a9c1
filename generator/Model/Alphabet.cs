using System.Collections.Frozen;

namespace Bilan.Model;

/// <summary>A letter, and what the words of residents that begin with it lead to.</summary>
/// <param name="Name">A capital, or "0 à 9".</param>
public sealed record AlphabetLetter(string Name, ImmutableArray<WordEntry> Entries);

/// <summary>Words of one letter that mean the same.</summary>
/// <param name="Actions">The most useful first, of each the latest year.</param>
/// <param name="Themes">Where the words lead to no action of their own; so too the audiences.</param>
/// <param name="Help">The numbers for who needs help at once and types one of the words.</param>
public sealed record WordEntry(
    ImmutableArray<string> Words, ImmutableArray<ActionLink> Actions, ImmutableArray<Theme> Themes, ImmutableArray<Audience> Audiences,
    ImmutableArray<UrgentHelp> Help);

/// <summary>A way to an action, with no more of it than a list of links shows.</summary>
/// <param name="Structure">Its name, where other actions share the title; else empty.</param>
public sealed record ActionLink(PagePath Path, string Title, string Structure, int Year);

/// <summary>Puts the words of residents in the order of a dictionary. Knows nothing of how they are shown.</summary>
internal sealed class Alphabet(Publication publication)
{
    private readonly FrozenDictionary<string, ContractAction> _actions =
        publication.Actions.DistinctBy(action => action.Id).ToFrozenDictionary(action => action.Id.Value);

    private readonly ImmutableArray<(UrgentHelp Help, FrozenSet<string> Words)> _help =
        [.. publication.UrgentHelp.Select(help => (help, help.Words.Select(PlainLetters.Of).ToFrozenSet(StringComparer.Ordinal)))];

    private ImmutableArray<ActionWords>? _texts;

    public ImmutableArray<AlphabetLetter> Letters() =>
    [
        .. publication.Meanings
            .Where(meaning => !meaning.Aims.IsEmpty)
            .SelectMany(meaning => meaning.Words, (meaning, word) => (Word: word, Plain: PlainLetters.Words(word).FirstOrDefault(), meaning.Aims))
            .Where(entry => entry.Plain is not null)
            .GroupBy(entry => LetterOf(entry.Plain!))
            .OrderBy(letter => letter.Key, StringComparer.Ordinal)
            .Select(letter => new AlphabetLetter(letter.Key, Entries(letter.Select(entry => (entry.Word, entry.Aims))))),
    ];

    private static string LetterOf(string word) => char.IsDigit(word[0]) ? "0 à 9" : char.ToUpperInvariant(word[0]).ToString();

    private ImmutableArray<WordEntry> Entries(IEnumerable<(string Word, ImmutableArray<Aim> Aims)> words) =>
    [
        .. words
            .OrderBy(entry => PlainLetters.Of(entry.Word), StringComparer.Ordinal)
            .GroupBy(entry => string.Join(',', entry.Aims.Select(aim => aim.Text)))
            .Select(entry => Entry([.. entry.Select(each => each.Word)], entry.First().Aims)),
    ];

    private WordEntry Entry(ImmutableArray<string> words, ImmutableArray<Aim> aims)
    {
        ImmutableArray<ActionLink> actions = [.. aims.SelectMany(ActionsOf).DistinctBy(action => action.Id).Select(LinkTo)];
        return actions.IsEmpty
            ? new(words, [], Named(publication.Themes, theme => theme.Id, aims), Named(publication.Audiences, audience => audience.Id, aims), HelpFor(words))
            : new(words, actions, [], [], HelpFor(words));
    }

    private ImmutableArray<UrgentHelp> HelpFor(ImmutableArray<string> words) =>
        [.. _help.Where(help => words.Any(word => help.Words.Contains(PlainLetters.Of(word)))).Select(help => help.Help)];

    private ActionLink LinkTo(ContractAction action) =>
        new(action.Path, action.Title, publication.SharedTitles.Contains(action.Title) ? action.Structure.Name : "", action.Year);

    private IEnumerable<ContractAction> ActionsOf(Aim aim)
    {
        if (aim.IsId)
            return _actions.TryGetValue(aim.Text, out var action) ? [action] : [];

        _texts ??= [.. _actions.Values.Select(action => new ActionWords(action)).OrderBy(text => text.Action.Path)];
        return _texts.Value.Where(text => text.Has(aim.Text)).Select(text => text.Action);
    }

    private static ImmutableArray<T> Named<T>(ImmutableArray<T> records, Func<T, Slug> id, ImmutableArray<Aim> aims) =>
        [.. records.Where(record => aims.Any(aim => aim.IsId && aim.Text == id(record).Value))];
}
