using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Makes the themes of their table; what one says of others is held against the whole table once all are made.</summary>
internal sealed partial class ThemeAssembler(IReadOnlyCollection<string> pictograms, DiagnosticBag bag)
{
    private readonly List<(Slug Theme, SourceText Counterpart)> _counterparts = [];

    public Theme Theme(Record record, Slug id)
    {
        var pictogram = record.Text(ThemeFields.Pictogram);
        if (!pictogram.IsEmpty && !pictograms.Contains(pictogram.Value))
        {
            bag.Add(Problems.NotAccepted(
                pictogram.Location, ThemeFields.Pictogram.Name, pictogram.Value, Nearest.To(pictogram.Value, pictograms), pictograms));
        }

        var pillar = record.Text(ThemeFields.Pillar);
        if (!pillar.IsEmpty && !Pillars.All.Contains(pillar.Value))
            bag.Add(Problems.UnknownPillar(pillar.Location, pillar.Value, Nearest.To(pillar.Value, Pillars.All), Pillars.All));
        _counterparts.AddRange(record.DistinctList(ThemeFields.Counterparts, bag).Select(item => (id, item)));
        var theme = new Theme(
            id, ReferenceTables.Name(record, id, bag), ReferenceTables.Prose(record, ThemeFields.Pillar), ReferenceTables.Prose(record, CommonFields.Presentation),
            pictogram.Value, Hue: 0, Period(record.Text(ThemeFields.Period)), [], FormerAddressReader.Read(record, bag), record.Location);
        PublishedAddressColumn.Check(record, theme.Path, bag);
        return theme;
    }

    /// <summary>Gives each theme its hue and its counterparts, and advice on a pictogram that another has.</summary>
    /// <param name="themes">All that were made.</param>
    public ImmutableArray<Theme> Completed(ImmutableArray<Theme> themes)
    {
        foreach (var group in themes.Where(theme => theme.Pictogram.Length > 0).GroupBy(theme => theme.Pictogram, StringComparer.Ordinal))
        {
            foreach (var theme in group.Skip(1))
                bag.Add(Problems.SharedPictogram(theme.Location, group.Key, group.First().Name));
        }

        var ids = themes.ToDictionary(theme => theme.Id.Value, theme => theme.Id, StringComparer.Ordinal);
        var known = _counterparts.Where(pair => IsKnown(pair.Theme, pair.Counterpart, ids)).ToLookup(pair => pair.Theme, pair => ids[pair.Counterpart.Value]);
        return [.. themes.Select((theme, rank) => theme with { Hue = rank + 1, Counterparts = [.. known[theme.Id]] })];
    }

    private bool IsKnown(Slug theme, SourceText counterpart, Dictionary<string, Slug> ids)
    {
        if (counterpart.Value == theme.Value)
            bag.Add(Problems.ThemeOfItsOwn(counterpart.Location, theme.Value));
        else if (!ids.ContainsKey(counterpart.Value))
            bag.Add(Problems.UnknownTheme(counterpart.Location, counterpart.Value, Nearest.To(counterpart.Value, ids.Keys), ids.Keys.Order(StringComparer.Ordinal)));
        else
            return true;
        return false;
    }

    /// <summary>"2015-2023": the first year and the last, in this order.</summary>
    private string Period(SourceText text)
    {
        if (text.IsEmpty)
            return "";
        if (TwoYears().Match(text.Value) is { Success: true, Groups: var years } && string.CompareOrdinal(years[1].Value, years[2].Value) <= 0)
            return string.Create(CultureInfo.InvariantCulture, $"{years[1]}-{years[2]}");

        bag.Add(Problems.BadPeriod(text.Location, text.Value));
        return "";
    }

    [GeneratedRegex(@"^([0-9]{4})\s*[-–]\s*([0-9]{4})$")]
    private static partial Regex TwoYears();
}
