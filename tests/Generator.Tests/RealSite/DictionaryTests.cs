using Bilan.Assembling;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.RealSite;

/// <summary>The dictionary of fields that coordinators read, against what the program takes.</summary>
public class DictionaryTests
{
    private const string Content = "content/README.md";
    private const string Data = "data/README.md";

    /// <summary>Where each kind of record is explained, and the fields that it may have there.</summary>
    private static readonly Dictionary<(string File, string Heading), ImmutableArray<Field>> s_sections = new()
    {
        [(Data, "`structures.csv`")] = StructureFields.Schema.Columns,
        [(Data, "`themes.csv`")] = ThemeFields.Schema.Columns,
        [(Data, "`publics.csv`")] = AudienceFields.Schema.Columns,
        [(Data, "`quartiers.csv`")] = NeighbourhoodFields.Schema.Columns,
        [(Data, "`sigles.csv`")] = AcronymFields.Schema.Columns,
        [(Data, "`mots.csv`")] = MeaningFields.Schema.Columns,
        [(Data, "`urgences.csv`")] = UrgentHelpFields.Schema.Columns,
        [(Data, "`2024/actions.csv`")] = ActionFields.Schema.Columns,
        [(Data, "`2024/chiffres.csv`")] = KeyFigureFields.Schema.Columns,
        [(Data, "`2024/corrections.csv`")] = CorrectionFields.Schema.Columns,
        [(Content, "Le fichier d'une action")] = ActionFields.Schema.Keys,
        [(Content, "Le fichier d'une année : `edition.md`")] = EditionFields.Schema.Keys,
        [(Content, "Les pages générales : `pages/*.md`")] = PageFields.Schema.Keys,
        [(Content, "Les réglages : `site.yml`")] = SiteFields.Schema.Keys,
    };

    public static IEnumerable<object[]> Sections => s_sections.Keys.Select(section => new object[] { section.File, section.Heading });

    [Theory]
    [MemberData(nameof(Sections))]
    public void Explains_every_field_and_nothing_else(string file, string heading)
    {
        // What a published table has besides is explained once for all of them.
        var published = file == Data ? FieldDictionary.Read(Data, "Reprendre un tableau publié").Select(field => field.Name) : [];
        var fields = s_sections[(file, heading)].Select(field => field.Name).Except(published);

        var explained = FieldDictionary.Read(file, heading).Select(field => field.Name);

        Assert.Equal(fields.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Says_of_every_field_what_it_takes_with_an_example(string file, string heading) =>
        Assert.All(FieldDictionary.Read(file, heading), field =>
        {
            Assert.Matches("^(oui|non|conseillé|à compléter)", field.Required);
            Assert.NotEmpty(field.Values);
            Assert.NotEmpty(field.Example);
        });

    [Fact]
    public void Names_the_values_that_the_program_takes()
    {
        Assert.Equal(Ordered(ActionStateWord.All.Keys), Words(Data, "`2024/actions.csv`", ActionFields.State));
        Assert.Equal(Ordered(ActionStateWord.All.Keys), Words(Content, "Le fichier d'une action", ActionFields.State));
        Assert.Equal(Ordered(EditionStatusWord.All.Keys), Words(Content, "Le fichier d'une année : `edition.md`", EditionFields.Status));
        Assert.Equal(Ordered(EditionKindWord.All.Keys), Words(Content, "Le fichier d'une année : `edition.md`", EditionFields.Kind));
        Assert.Equal(Ordered(Pillars.All), Words(Data, "`themes.csv`", ThemeFields.Pillar));
        Assert.Equal(Ordered(AccessibilityStateWord.All.Keys), Words(Content, "Les réglages : `site.yml`", SiteFields.Accessibility));
        Assert.Equal(Ordered(Pictograms.Names), Words(Data, "`themes.csv`", ThemeFields.Pictogram));
    }

    [Theory]
    [InlineData("`structures.csv`", "data/structures.csv")]
    [InlineData("`themes.csv`", "data/themes.csv")]
    [InlineData("`publics.csv`", "data/publics.csv")]
    [InlineData("`sigles.csv`", "data/sigles.csv")]
    [InlineData("`2024/actions.csv`", "data/2024/actions.csv")]
    [InlineData("`2024/chiffres.csv`", "data/2024/chiffres.csv")]
    public void Says_yes_for_the_cells_without_which_nothing_is_published(string heading, string table)
    {
        var wrong = FieldDictionary.Read(Data, heading)
            .Where(field => IsUnconditional(field.Required))
            .Where(field => StopsTheBuild(site => EmptyColumn(site, table, field.Name)) != field.Required.StartsWith("oui", StringComparison.Ordinal))
            .Select(field => field.Name);

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Le fichier d'une année : `edition.md`", "content/2024/edition.md")]
    [InlineData("Les pages générales : `pages/*.md`", "content/pages/a-propos.md")]
    [InlineData("Les réglages : `site.yml`", "content/site.yml")]
    public void Says_yes_for_the_keys_without_which_nothing_is_published(string heading, string file)
    {
        var wrong = FieldDictionary.Read(Content, heading)
            .Where(field => IsUnconditional(field.Required))
            .Where(field => StopsTheBuild(site => EmptyKey(site, file, field.Name)) != field.Required.StartsWith("oui", StringComparison.Ordinal))
            .Select(field => field.Name);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Says_to_be_completed_for_the_settings_of_which_a_page_says_so()
    {
        var warned = FieldDictionary.Read(Content, "Les réglages : `site.yml`").Where(field =>
        {
            using var site = TestSite.Valbourg();
            EmptyKey(site, "content/site.yml", field.Name);
            return site.Build().Any(line => line.Contains("avertissement SIT", StringComparison.Ordinal));
        });

        var documented = FieldDictionary.Read(Content, "Les réglages : `site.yml`").Where(field => field.Required == "à compléter");

        Assert.Equal(warned, documented);
    }

    /// <summary>"oui", "non", "conseillé"; not "oui si le statut est `reportee`".</summary>
    private static bool IsUnconditional(string required) => required is "oui" or "non" or "conseillé" or "à compléter";

    private static bool StopsTheBuild(Action<TestSite> change)
    {
        using var site = TestSite.Valbourg();
        change(site);
        return site.Build().Any(line => line.Contains(": erreur ", StringComparison.Ordinal));
    }

    /// <summary>Empties a column that the table has; the tables of the fixture hold no quotes.</summary>
    private static void EmptyColumn(TestSite site, string table, string field)
    {
        var path = Path.Combine(site.Sources, table);
        var rows = File.ReadAllLines(path).Select(line => line.Split(';')).ToList();
        var column = Array.IndexOf(rows[0], field);
        if (column < 0)
            return;

        foreach (var row in rows.Skip(1))
            row[column] = "";
        File.WriteAllLines(path, rows.Select(row => string.Join(';', row)));
    }

    private static void EmptyKey(TestSite site, string file, string field)
    {
        var path = Path.Combine(site.Sources, file);
        File.WriteAllLines(path, File.ReadAllLines(path)
            .Select(line => line.StartsWith($"{field}:", StringComparison.Ordinal) ? $"{field}:" : line));
    }

    private static IEnumerable<string> Words(string file, string heading, Field field) =>
        Ordered(FieldDictionary.Words(FieldDictionary.Read(file, heading).Single(line => line.Name == field.Name).Values).Distinct());

    private static IEnumerable<string> Ordered(IEnumerable<string> words) => words.Order(StringComparer.Ordinal);
}
