using System.Collections.Frozen;
using System.Globalization;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Advice on what stands beside the official text and is taken from it: its numbers, when and where the action takes place,
/// for which ages, at what price and how one joins.
/// It knows small numbers in words; a larger one in words is advised on in vain.
/// </summary>
internal static class OfficialWords
{
    private static readonly FrozenDictionary<decimal, string[]> s_numbers = new Dictionary<decimal, string[]>
    {
        [1] = ["un", "une", "premier", "premiere", "dernier", "derniere"],
        [2] = ["deux"],
        [3] = ["trois"],
        [4] = ["quatre"],
        [5] = ["cinq"],
        [6] = ["six"],
        [7] = ["sept"],
        [8] = ["huit"],
        [9] = ["neuf"],
        [10] = ["dix", "dizaine"],
        [11] = ["onze"],
        [12] = ["douze", "douzaine"],
        [13] = ["treize"],
        [14] = ["quatorze"],
        [15] = ["quinze", "quinzaine"],
        [16] = ["seize"],
        [20] = ["vingt", "vingtaine"],
        [30] = ["trente", "trentaine"],
        [100] = ["cent", "centaine"],
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<TextField> s_quoting =
        [ActionFields.When, ActionFields.Where, ActionFields.Ages, ActionFields.Price, ActionFields.Joining];

    public static ImmutableArray<Diagnostic> Advice(Record record, string officialText, ImmutableArray<KeyFigure> figures)
    {
        ImmutableArray<SourceText> quoted = [.. s_quoting.Select(record.Text)];
        if (figures.IsEmpty && quoted.All(text => text.IsEmpty))
            return [];

        var advice = ImmutableArray.CreateBuilder<Diagnostic>();
        var words = PlainLetters.Words(officialText).ToList();
        var said = $" {string.Join(' ', words)} ";
        foreach (var figure in figures.Concat(figures.SelectMany(total => total.Breakdowns).SelectMany(breakdown => breakdown.Parts)))
        {
            if (!Forms(figure.Value).Any(form => said.Contains($" {form} ", StringComparison.Ordinal)))
                advice.Add(Problems.FigureNotInText(figure.Location, figure.Label, figure.Value));
        }

        foreach (var text in quoted)
        {
            var missing = text.Value.Split(' ').Where(word => PlainLetters.Words(word).Except(words).Any()).Select(word => word.Trim(',', '.', '(', ')')).ToList();
            if (missing.Count > 0)
                advice.Add(Problems.WordsNotInText(text.Location, text.Value, missing));
        }

        return advice.ToImmutable();
    }

    /// <summary>How the words of a text may give the number: 2500, 2 500, 12,5, douze.</summary>
    private static IEnumerable<string> Forms(decimal value)
    {
        var plain = value.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ' ');
        var grouped = value.ToString("#,0.###", CultureInfo.InvariantCulture).Replace(',', ' ').Replace('.', ' ');
        return s_numbers.GetValueOrDefault(value, []).Append(plain).Append(grouped);
    }
}
