using Bilan.Assembling;

namespace Bilan.Tests.Assembling;

public class PersonalDataTests
{
    [Theory]
    [InlineData("jeanne.martin@courriel.exemple")]
    [InlineData("j.martin@ville.exemple")]
    [InlineData("06 12 34 56 78")]
    [InlineData("07.12.34.56.78")]
    [InlineData("0612345678")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("+33 (0)7 12 34 56 78")]
    [InlineData("00336 12345678")]
    [InlineData("06\u00A012\u00A034\u00A056\u00A078")]
    [InlineData("1 85 05 39 198 001")]
    [InlineData("285052A19800112")]
    [InlineData("née le 3 mars 2009")]
    [InlineData("Né le 1er août 1985")]
    [InlineData("Date de naissance : 03/03/2009")]
    [InlineData("06&#32;12&nbsp;34 56 78")]
    [InlineData("06 **12** 34 56 78")]
    [InlineData("06 12\u200B 34 5\u00AD6 78")]
    [InlineData("jeanne&#46;martin&#64;ville.exemple")]
    [InlineData("jeanne%2Emartin%40ville.exemple")]
    [InlineData("1&nbsp;87&nbsp;03&nbsp;39&nbsp;198&nbsp;123&nbsp;45")]
    [InlineData("06/12/34/56/78")]
    [InlineData("06–12–34–56–78")]
    [InlineData("06 123 456 78")]
    [InlineData("0612 345 678")]
    [InlineData("\uFF10\uFF16 \uFF11\uFF12 \uFF13\uFF14 \uFF15\uFF16 \uFF17\uFF18")]
    [InlineData("\u0660\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668")]
    [InlineData("jeanne.martin\uFF20ville.exemple")]
    [InlineData("jeanne.martin(a)ville.exemple")]
    [InlineData("jeanne.martin [at] ville.exemple")]
    [InlineData("jeanne.martin (arobase) ville.exemple")]
    public void Masks_data_about_people(string datum)
    {
        Assert.Equal("Avant [masqué] après.", PersonalData.Mask($"Avant {datum} après."));
    }

    [Theory]
    [InlineData("date de naissance\u00A0", "\u00A0")]
    [InlineData("née le 3", "/")]
    [InlineData("", "0612345678 ")]
    [InlineData("", "a@")]
    [InlineData("", "date de naissance ")]
    public void Answers_soon_whatever_is_repeated(string start, string piece)
    {
        var text = start + string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        PersonalData.Mask(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("contact@club.exemple")]
    [InlineData("accueil.quartier@ville.exemple")]
    [InlineData("service-jeunesse@ville.exemple")]
    [InlineData("03 84 00 00 00")]
    [InlineData("134 enfants, 12 en maternelle, 88 en élémentaire")]
    [InlineData("SIRET 123 456 789 00012")]
    [InlineData("12345678900012")]
    [InlineData("le 3 mars 2023")]
    [InlineData("un projet né en 2023")]
    [InlineData("2 500 000 habitants, 1 850 500 logements")]
    [InlineData("entre le 06/10/2023 et le 07/10/2024, 12 fois")]
    [InlineData("l'objectif (a) de lecture.")]
    [InlineData("1 077 123 456 euros")]
    public void Leaves_what_is_not_about_a_person(string text)
    {
        Assert.Equal(text, PersonalData.Mask(text));
    }
}
