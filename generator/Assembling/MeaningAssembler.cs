using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads the words that people type, against the records and the texts that they lead to.</summary>
/// <param name="ids">Of every action of which there is a record: one that was taken back, which no word finds, and one that has a mistake.</param>
/// <param name="hasAllTexts">Whether no action is missing for a mistake of its own: words of its text would lead nowhere.</param>
internal sealed class MeaningAssembler(
    ReferenceTables tables, ImmutableArray<ContractAction> actions, IEnumerable<Slug> ids, bool hasAllTexts, UnknownReferences unknown, DiagnosticBag bag)
{
    /// <summary>What a coordinator writes where nothing here answers.</summary>
    private const string Nothing = "rien";

    /// <summary>Every id that a word may lead to.</summary>
    private readonly FrozenSet<string> _ids = tables.Themes.Select(theme => theme.Id)
        .Concat(tables.Audiences.Select(audience => audience.Id))
        .Concat(ids)
        .Select(id => id.Value)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, (SourceText Word, ImmutableArray<Aim> Aims)> _taken = new(StringComparer.Ordinal);

    private readonly Dictionary<string, (SourceText Word, ImmutableArray<Aim> Aims)> _families = new(StringComparer.Ordinal);

    private ImmutableArray<ActionWords>? _texts;

    public ImmutableArray<Meaning> Assemble(RawTable? table)
    {
        var meanings = ImmutableArray.CreateBuilder<Meaning>();
        foreach (var record in RecordReader.FromTable(table, MeaningFields.Schema, bag))
        {
            if (!record.Has(MeaningFields.Words))
                bag.Add(Problems.MissingField(record.LocationOf(MeaningFields.Words), MeaningFields.Words.Name, "cette ligne"));
            if (!record.Has(MeaningFields.Aims))
                bag.Add(Problems.MissingField(record.LocationOf(MeaningFields.Aims), MeaningFields.Aims.Name, "cette ligne"));
            var (given, meansNothing) = AimsOf(record);
            ImmutableArray<Aim> aims = [.. given.Select(Aim).OfType<Aim>()];
            ImmutableArray<string> words = [.. record.List(MeaningFields.Words).Where(word => IsNew(word, aims)).Select(word => word.Value)];
            var isWhole = meansNothing || !aims.IsEmpty;
            if (!words.IsEmpty && isWhole)
                meanings.Add(new Meaning(words, aims) { Location = record.Location });
            else if (isWhole && record.Has(MeaningFields.Words) && record.List(MeaningFields.Words).All(word => Leads(word, aims)))
                bag.Add(Problems.WordsGivenBefore(record.Location));
        }

        return meanings.ToImmutable();
    }

    /// <summary>What the words lead to, and whether they say that nothing answers.</summary>
    private (IEnumerable<SourceText> Given, bool MeansNothing) AimsOf(Record record)
    {
        var all = record.DistinctList(MeaningFields.Aims, bag).ToList();
        var given = all.Where(aim => !aim.Value.Equals(Nothing, StringComparison.OrdinalIgnoreCase)).ToList();
        if (given.Count > 0 && given.Count < all.Count)
            bag.Add(Problems.NothingBesideAims(record.LocationOf(MeaningFields.Aims), given[0].Value));
        return (given, given.Count == 0 && all.Count > 0);
    }

    /// <summary>A theme that has no action this year may have one the next: the word waits for it.</summary>
    private Aim? Aim(SourceText text)
    {
        var isId = _ids.Contains(text.Value);
        if (isId || IsInATextOfAnAction(text.Value))
            return new Aim(text.Value, isId);

        // Written like an id, but nobody has it.
        if (text.Value.Contains('-', StringComparison.Ordinal) && Slug.TryParse(text.Value, out _))
            unknown.AddAim(text.Value, Problems.UnknownAim(text.Location, text.Value, Nearest.To(text.Value, _ids)));
        else if (hasAllTexts)
            unknown.AddAim(text.Value, Problems.AimOfNothing(text.Location, text.Value, Nearest.To(text.Value, _ids)));
        return null;
    }

    private bool IsInATextOfAnAction(string words)
    {
        _texts ??= [.. actions.Select(action => new ActionWords(action))];
        return _texts.Value.Any(text => text.Has(words));
    }

    /// <summary>A word may come back with the same aims, never with others.</summary>
    private bool IsNew(SourceText word, ImmutableArray<Aim> aims)
    {
        List<string> words = [.. PlainLetters.Words(word.Value)];
        if (!FrenchLetters.HasWeight(words))
        {
            bag.Add(Problems.WordWithoutWeight(word.Location, word.Value));
        }
        else if (_taken.TryAdd(Plain(word), (word, aims)))
        {
            AdviseOnDouble(word, words, aims);
            return true;
        }
        else if (!Leads(word, aims))
        {
            bag.Add(Problems.WordWithTwoMeanings(word.Location, word.Value, _taken[Plain(word)].Word.Location));
        }

        return false;
    }

    private bool Leads(SourceText word, ImmutableArray<Aim> aims) => _taken.TryGetValue(Plain(word), out var taken) && taken.Aims.SequenceEqual(aims);

    /// <summary>A plural may lead elsewhere than its singular; where it does not, and in another order, the search needs it no second time.</summary>
    private void AdviseOnDouble(SourceText word, IEnumerable<string> words, ImmutableArray<Aim> aims)
    {
        var family = string.Join(' ', words.Select(one => one.Length > 3 ? one.TrimEnd('s', 'x') : one).Order(StringComparer.Ordinal));
        if (!_families.TryAdd(family, (word, aims)) && aims.SequenceEqual(_families[family].Aims))
            bag.Add(Problems.WordOnceMore(word.Location, word.Value, _families[family].Word.Value));
    }

    private static string Plain(SourceText word) => string.Join(' ', PlainLetters.Words(word.Value));
}
