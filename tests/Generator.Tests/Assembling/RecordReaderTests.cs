using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Tests.Assembling;

/// <summary>Front matter whose values have another shape or size than their fields.</summary>
public class RecordReaderTests
{
    private static readonly SourceLocation s_place = new("f.md", 2, 1);

    private readonly DiagnosticBag _bag = new();

    [Fact]
    public void A_list_that_holds_more_than_texts_is_named_with_the_right_shape()
    {
        Read(ActionFields.Partners, new RawList([Scalar("Club vélo"), RawMap.Empty(s_place)], s_place));

        Assert.Contains("une liste, un élément par ligne, chacun après « - »", Assert.Single(_bag.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_records_that_holds_more_is_named_with_the_right_shape()
    {
        Read(ActionFields.KeyFigures, new RawList([RawMap.Empty(s_place), Scalar("12 jeunes")], s_place));

        Assert.Contains("une liste de fiches, chacune avec ses champs après « - »", Assert.Single(_bag.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_may_be_as_long_as_its_limit()
    {
        var record = Read(ActionFields.Partners, new RawList([Scalar("Club"), Scalar(new string('a', TextLimits.Title))], s_place));

        Assert.Equal([4, TextLimits.Title], record.List(ActionFields.Partners).Select(text => text.Value.Length));
        Assert.Empty(_bag.Sorted());
    }

    [Fact]
    public void Of_values_that_are_too_long_the_longest_is_named_and_the_others_stay()
    {
        var record = Read(ActionFields.Partners, new RawList([Scalar("Club"), Scalar(new string('a', TextLimits.Title + 8))], s_place));

        Assert.Equal([4, TextLimits.Title], record.List(ActionFields.Partners).Select(text => text.Value.Length));
        Assert.Contains("308 signes ; il peut en avoir 300", Assert.Single(_bag.Sorted()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_and_tabs_in_a_value_of_one_line_are_single_spaces()
    {
        var record = Read(ActionFields.Title, Scalar("Chantier\t\n  vélo \n"));

        Assert.Equal("Chantier vélo", record.Text(ActionFields.Title).Value);
    }

    private Bilan.Assembling.Record Read(Field field, RawNode value) =>
        RecordReader.FromMap(new RawMap([new(new SourceText(field.Name, s_place), value)], s_place), ActionFields.Schema, _bag);

    private static RawScalar Scalar(string text) => new(text, s_place);
}
