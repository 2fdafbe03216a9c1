using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Theme;

public class WordsOfResidentsTests
{
    [Fact]
    public void Writes_words_and_what_they_mean_with_a_mark_before_ids()
    {
        var text = WordsOfResidents.Of([
            new Meaning(["taf", "gagner ma vie"], [new Aim("emploi", IsId: true), new Aim("métier", IsId: false)]),
            new Meaning(["vélo cassé"], [new Aim("velo", IsId: true)]),
        ]);

        Assert.Equal("taf,gagner ma vie>#emploi,métier|vélo cassé>#velo", text);
    }

    [Fact]
    public void Keeps_the_signs_that_part_words_out_of_them()
    {
        var text = WordsOfResidents.Of([new Meaning(["a|b>c#d"], [new Aim("e,f", IsId: false)])]);

        Assert.Equal("a b c d>e f", text);
    }
}
