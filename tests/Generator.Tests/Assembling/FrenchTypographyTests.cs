using Bilan.Assembling;

namespace Bilan.Tests.Assembling;

public class FrenchTypographyTests
{
    [Theory]
    [InlineData("Objectifs : bouger ; rire ! Vraiment ?", "Objectifs\u00A0: bouger\u00A0; rire\u00A0! Vraiment\u00A0?")]
    [InlineData("Objectifs: bouger", "Objectifs\u00A0: bouger")]
    [InlineData("l'emploi d'aujourd'hui", "l’emploi d’aujourd’hui")]
    [InlineData("un \"débat s'invite\" ici", "un «\u00A0débat s’invite\u00A0» ici")]
    [InlineData("« Val Info » durant", "«\u00A0Val Info\u00A0» durant")]
    [InlineData("«Vivre»", "«\u00A0Vivre\u00A0»")]
    [InlineData("quoi ?!", "quoi\u00A0?!")]
    [InlineData("à 14:30, voir https://exemple.fr/?a=b", "à 14:30, voir https://exemple.fr/?a=b")]
    [InlineData("1 200 exemplaires", "1\u00A0200 exemplaires")]
    [InlineData("un écran de 15\" seul", "un écran de 15\" seul")]
    [InlineData("(oui !), non", "(oui\u00A0!), non")]
    [InlineData("un \"(?)\" ici", "un «\u00A0(?)\u00A0» ici")]
    [InlineData("o'brien@exemple.fr, voir www.exemple.fr/l'agenda ?", "o'brien@exemple.fr, voir www.exemple.fr/l'agenda\u00A0?")]
    [InlineData("merci :smile: à tous : oui", "merci :smile: à tous\u00A0: oui")]
    public void Sets_a_text_as_a_French_printer_does(string typed, string printed)
    {
        Assert.Equal(printed, FrenchTypography.Apply(typed));
        Assert.Equal(printed, FrenchTypography.Apply(printed));
    }

    [Fact]
    public void Changes_no_word_of_the_official_table()
    {
        var table = File.ReadAllText(Repository.At("tests/fixtures/import/annexe.txt"));

        var printed = FrenchTypography.Apply(table);

        Assert.Equal(WordSequence.Key(table), WordSequence.Key(printed));
    }
}
