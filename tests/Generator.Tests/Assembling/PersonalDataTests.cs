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
    [InlineData("2 85 05 2B 198 001")]
    [InlineData("née le 3 mars 2009")]
    [InlineData("Né le 1er août 1985")]
    [InlineData("Date de naissance : 03/03/2009")]
    [InlineData("06&#32;12&nbsp;34 56 78")]
    [InlineData("06 **12** 34 56 78")]
    [InlineData("06 12\u200B 34 5\u00AD6 78")]
    [InlineData("jeanne&#46;martin&#64;ville.exemple")]
    [InlineData("jeanne%2Emartin%40ville.exemple")]
    [InlineData("(06) 12 34 56 78")]
    [InlineData("00 33 6 12 34 56 78")]
    [InlineData("(+33)(0)6 12 34 56 78")]
    [InlineData("(+33) 6 12 34 56 78")]
    [InlineData("0 6 12 34 56 78")]
    [InlineData("0 612 345 678")]
    [InlineData("06 12 345 678")]
    [InlineData("06 - 12 - 34 - 56 - 78")]
    [InlineData("06/12/34/56/78")]
    [InlineData("06•12•34•56•78")]
    [InlineData("06–12–34–56–78")]
    [InlineData("06_12_34_56_78")]
    [InlineData("06,12,34,56,78")]
    [InlineData("06:12:34:56:78")]
    [InlineData("06-2012-3456")]
    [InlineData("[07] 12-34/56 78")]
    [InlineData("marie.dupont [at] courriel.exemple")]
    [InlineData("marie.dupont (arobase) courriel.exemple")]
    [InlineData("marie.dupont @ courriel.exemple")]
    [InlineData("marie point dupont at courriel point exemple")]
    [InlineData("marie(point)dupont(at)courriel(point)exemple")]
    [InlineData("1&nbsp;87&nbsp;03&nbsp;39&nbsp;198&nbsp;123&nbsp;45")]
    [InlineData("06 123 456 78")]
    [InlineData("0612 345 678")]
    [InlineData("\uFF10\uFF16 \uFF11\uFF12 \uFF13\uFF14 \uFF15\uFF16 \uFF17\uFF18")]
    [InlineData("\u0660\u0666\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668")]
    [InlineData("jeanne.martin\uFF20ville.exemple")]
    [InlineData("jeanne.martin(a)ville.exemple")]
    [InlineData("jeanne.martin [at] ville.exemple")]
    [InlineData("jeanne.martin (arobase) ville.exemple")]
    [InlineData("\U0001D7CE\U0001D7D4 \U0001D7CF\U0001D7D0 \U0001D7D1\U0001D7D2 \U0001D7D3\U0001D7D4 \U0001D7D5\U0001D7D6")]
    [InlineData("⓪⑥①②③④⑤⑥⑦⑧")]
    [InlineData("⁰⁶¹²³⁴⁵⁶⁷⁸")]
    [InlineData("&#x1D7CE;6 12 34 56 78")]
    [InlineData("O6 12 34 56 78")]
    [InlineData("+262 692 12 34 56")]
    [InlineData("jeanne.martin@ ville.exemple")]
    [InlineData("jeanne.martin@ville point exemple")]
    [InlineData("jeanne.martin&commat;ville.exemple")]
    [InlineData("jeanne.martin\uFE6Bville\uFF0Eexemple")]
    [InlineData("\U0001D423\U0001D41E\U0001D41A\U0001D427@ville.exemple")]
    [InlineData("1.87.03.39.198.123.45")]
    [InlineData("1-87-03-2A-198-123")]
    [InlineData("Né(e) le : 03.03.1987")]
    [InlineData("née le lundi 3 mars 2009")]
    [InlineData("né à Valbourg le 3 mars 1987")]
    [InlineData("date de naissance : 2009-03-03")]
    [InlineData("date naissance 03/03/2009")]
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
    [InlineData("", "0")]
    [InlineData("", "0 ")]
    [InlineData("", "06 (")]
    [InlineData("", "06/12/20")]
    [InlineData("", "0033")]
    [InlineData("", "+33 6 ")]
    [InlineData("", "03 84 ")]
    [InlineData("at ", "a point ")]
    [InlineData("at ", "a.")]
    [InlineData("", "a at ")]
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
    [InlineData("contact [at] club.exemple")]
    [InlineData("contact point jeunes arobase club point exemple")]
    [InlineData("(03) 84 00 00 00")]
    [InlineData("03 84 06 12 34 / 03 84 72 00 00")]
    [InlineData("+33 3 84 07 12 34, 03 84 72 00 00")]
    [InlineData("le 07/12/2023")]
    [InlineData("07/12/2023 14 h 30")]
    [InlineData("du 06/07/2023 au 10/07/2023, puis 06/07/2024 - 10/07/2024")]
    [InlineData("en 06/2023, 06/2023 - 12/2024")]
    [InlineData("06/07/2023-10/07/2023")]
    [InlineData("2023-06-12 10-30-00")]
    [InlineData("07:30-12:30 / 14:00-18:00")]
    [InlineData("de 06 à 12 ans, 07 12 ou 18")]
    [InlineData("7 067 123 456 789 €")]
    [InlineData("SIRET 812 067 345 00012")]
    [InlineData("0, 6, 12, 18, 24, 30 mois")]
    [InlineData("134 enfants, 12 en maternelle, 88 en élémentaire")]
    [InlineData("SIRET 123 456 789 00012")]
    [InlineData("12345678900012")]
    [InlineData("le 3 mars 2023")]
    [InlineData("un projet né en 2023")]
    [InlineData("2 500 000 habitants, 1 850 500 logements")]
    [InlineData("entre le 06/10/2023 et le 07/10/2024, 12 fois")]
    [InlineData("l'objectif (a) de lecture.")]
    [InlineData("1 077 123 456 euros")]
    [InlineData("les 06, 07, 08, 09 et 10 juillet")]
    [InlineData("le 1.10.2023, 150.000 euros")]
    [InlineData("du 1-12-2023 au 15-12-2023, 123-456")]
    [InlineData("contact@ club.exemple")]
    [InlineData("suivez @ville.exemple")]
    [InlineData("une préparation à la naissance le 3 mars 2023")]
    [InlineData("12 m² et 6 m³, soit 1½ tour")]
    public void Leaves_what_is_not_about_a_person(string text)
    {
        Assert.Equal(text, PersonalData.Mask(text));
    }

    [Theory]
    [InlineData("(06) 12 34 56 78")]
    [InlineData("06      12 34 56 78")]
    [InlineData("(+33)(0)6.12.34.56.78")]
    [InlineData("00 33 6 12 34 56 78")]
    public void Refuses_a_mobile_as_the_telephone_of_a_structure_unless_the_site_says_it_is_public(string number)
    {
        using var site = TestSite.Valbourg()
            .Writing("data/structures.csv", $"id;nom;telephone\nclub-velo;Club vélo;{number}\nmaison-du-val;Maison du Val;\n");

        var refused = site.Build();
        site.Replacing("content/site.yml", "nom: Les", "coordonnees_publiques:\n  - 06 12 34 56 78\nnom: Les");
        var allowed = site.Build();

        Assert.Contains(refused, line => line.StartsWith("data/structures.csv(2,21): erreur DPE002", StringComparison.Ordinal));
        Assert.DoesNotContain(allowed, line => line.Contains("erreur", StringComparison.Ordinal));
    }
}
