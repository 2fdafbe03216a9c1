using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using NJsonSchema;

namespace Bilan.Tests.Exporting;

/// <summary>The files of the open data, read as those who take them do.</summary>
public sealed partial class OpenDataTests(PublishedRealSite real) : IClassFixture<PublishedRealSite>
{
    private static readonly string[] s_tables =
        ["actions", "structures", "chiffres", "themes", "publics", "sigles", "corrections", "actions-structures", "actions-themes", "actions-publics", "actions-partenaires"];

    /// <summary>Only of a town that names several.</summary>
    private static readonly string[] s_ofNeighbourhoods = RealRecords.Publication.Neighbourhoods.IsEmpty ? [] : ["quartiers", "actions-quartiers"];

    private static readonly string[] s_byEdition = ["actions", "chiffres", "corrections"];

    private readonly TestSite _real = real.Site;

    [Fact]
    public async Task The_data_package_is_one_by_its_specification()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.At("tests/fixtures/schemas/data-package.json"));

        var errors = schema.Validate(_real.Page("donnees/datapackage.json"));

        Assert.Empty(errors.Select(error => error.ToString()));
    }

    [Fact]
    public async Task The_schema_of_the_specification_can_fail()
    {
        var schema = await JsonSchema.FromFileAsync(Repository.At("tests/fixtures/schemas/data-package.json"));

        Assert.NotEmpty(schema.Validate(_real.Page("donnees/datapackage.json").Replace("\"type\": \"year\"", "\"type\": \"annee\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(_real.Page("donnees/datapackage.json").Replace("\"path\": \"actions.csv\"", "\"path\": \"../actions.csv\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_table_is_what_its_Table_Schema_says()
    {
        using var package = JsonDocument.Parse(_real.Page("donnees/datapackage.json"));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        var tables = resources.ToDictionary(
            resource => resource.GetProperty("name").GetString()!,
            resource => Rows(_real.Page("donnees/" + resource.GetProperty("path").GetString()), ','));

        var wrong = resources.SelectMany(resource => Broken(resource, tables));

        Assert.Empty(wrong);
        Assert.Equal([.. s_tables, .. s_ofNeighbourhoods, .. RealRecords.Publication.Editions.SelectMany(edition => s_byEdition.Select(table => $"{table}-{edition.Year}"))], tables.Keys);
        Assert.Equal(1 + RealRecords.Publication.Actions.Length, tables["actions"].Count);
        Assert.Equal(1 + RealRecords.Publication.Structures.Length, tables["structures"].Count);
        Assert.All(RealRecords.Publication.Editions, edition => Assert.Equal(1 + edition.Actions.Length, tables[$"actions-{edition.Year}"].Count));
    }

    [Fact]
    public void The_years_of_an_action_are_keys_into_the_table_of_all_years()
    {
        using var site = TestSite.ThreeYears();
        site.Build();
        using var package = JsonDocument.Parse(site.Page("donnees/datapackage.json"));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToList();
        var tables = resources.ToDictionary(
            resource => resource.GetProperty("name").GetString()!,
            resource => Rows(site.Page("donnees/" + resource.GetProperty("path").GetString()), ','));

        Assert.Empty(resources.SelectMany(resource => Broken(resource, tables)));
        Assert.Contains(["2024", "accompagnement", "2023", "college"], tables["suites"]);
        Assert.Contains(["2025", "permanence", "2024", "permanence"], tables["suites-2025"]);
        Assert.Equal("2023/devoirs,2023/college", tables["actions-2024"].Single(row => row[1] == "accompagnement")[tables["actions-2024"][0].IndexOf("suite_de")]);
    }

    [Fact]
    public void Tables_for_programs_end_rows_as_RFC_4180_wants_and_carry_no_mark()
    {
        var text = Encoding.UTF8.GetString(_real.Published()["donnees/actions.csv"]);

        Assert.StartsWith("annee,id,titre,", text, StringComparison.Ordinal);
        Assert.Equal(1 + RealRecords.Publication.Actions.Length, Rows(text, ',').Count);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', QuotedCells().Replace(text, "").Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(QuotedCells().Matches(text), cell => Assert.DoesNotContain('\r', cell.Value));
    }

    [Fact]
    public void Tables_for_spreadsheets_hold_the_same_cells()
    {
        foreach (var table in s_tables.Concat(RealRecords.Publication.Editions.SelectMany(edition => s_byEdition.Select(table => $"{edition.Year}/{table}"))))
        {
            var bytes = _real.Published()[$"donnees/{table}-excel.csv"];
            Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));

            var cells = Rows(Encoding.UTF8.GetString(bytes.AsSpan()[3..]), ';').Select(row => row.Select(cell => cell is ['\'', '=' or '+' or '-' or '@', ..] ? cell[1..] : cell));

            Assert.Equal(Rows(_real.Page($"donnees/{table}.csv"), ','), cells);
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33")]
    [InlineData("-1")]
    [InlineData("@SOMME(A1)")]
    public void A_cell_that_a_spreadsheet_would_run_is_neutralised_for_it_and_for_it_alone(string title)
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";Permanence;", $";{title};");
        Assert.Empty(site.Build());

        Assert.Equal("'" + title, Rows(site.Page("donnees/actions-excel.csv"), ';')[2][2]);
        Assert.Equal(title, Rows(site.Page("donnees/actions.csv"), ',')[2][2]);
    }

    [Fact]
    public void Numbers_stay_numbers()
    {
        using var site = TestSite.Valbourg()
            .Writing("data/2024/chiffres.csv", "action;libelle;valeur;unite\nvelo;jeunes;environ 12;\nvelo;heures;2 500,5;\nvelo;pas;0,125;\n")
            .Replacing("content/2024/actions/velo.md", "12 jeunes.", "12 jeunes : 2 500,5 heures et 0,125 pas.");
        Assert.Empty(site.Build());

        Assert.Contains("velo,jeunes,12,oui,", site.Page("donnees/chiffres.csv"), StringComparison.Ordinal);
        Assert.Contains("velo,heures,2500.5,non,", site.Page("donnees/chiffres.csv"), StringComparison.Ordinal);
        Assert.Contains("velo,pas,0.1250,non,", site.Page("donnees/chiffres.csv"), StringComparison.Ordinal);
        Assert.Contains("velo;heures;2500,5;non;", site.Page("donnees/chiffres-excel.csv"), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(site.Page("2024/actions/velo/donnees.json"));
        Assert.Equal([12m, 2500.5m, 0.125m], json.RootElement.GetProperty("chiffres").EnumerateArray().Select(figure => figure.GetProperty("valeur").GetDecimal()));
    }

    [Fact]
    public void The_JSON_of_all_actions_holds_each_record_as_its_own_file_does()
    {
        using var all = JsonDocument.Parse(_real.Page("donnees/actions.json"));
        var actions = all.RootElement.GetProperty("actions").EnumerateArray().ToList();

        Assert.Equal(RealRecords.Publication.Actions.Length, actions.Count);
        foreach (var action in actions)
        {
            using var alone = JsonDocument.Parse(_real.Page($"{action.GetProperty("annee").GetInt32()}/actions/{action.GetProperty("id").GetString()}/donnees.json"));
            Assert.All(action.EnumerateObject(), field => Assert.True(JsonElement.DeepEquals(field.Value, alone.RootElement.GetProperty(field.Name))));
        }
    }

    [Fact]
    public void What_a_cell_lists_stands_in_a_table_of_its_own_a_row_each()
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";club-velo;maison-du-val;", ";club-velo;\"maison-du-val, Police municipale\";");
        Assert.Empty(site.Build());

        Assert.Equal(
            [["annee", "action", "rang", "structure", "nom"], ["2024", "velo", "1", "maison-du-val", "Maison du Val"], ["2024", "velo", "2", "", "Police municipale"]],
            Rows(site.Page("donnees/actions-partenaires.csv"), ','));
        Assert.Contains(["2024", "velo", "1", "sport"], Rows(site.Page("donnees/actions-themes.csv"), ','));
        Assert.Contains(["2024", "velo", "1", "jeunes"], Rows(site.Page("donnees/actions-publics.csv"), ','));
    }

    [Fact]
    public void Corrections_are_downloaded_with_their_year_and_read_back()
    {
        const string Corrections = "action;texte_source;texte_publie;motif\nvelo;Chantier velo;Chantier vélo;accent oublié\n";
        const string Table = "Action\tStructure\tTexte\nChantier velo\tClub vélo\tRéparer des vélos avec 12 jeunes.\nPermanence\tMaison du Val\tRépondre aux questions.\n";
        using var site = TestSite.Valbourg().Writing("data/2024/source/annexe.txt", Table).Writing("data/2024/corrections.csv", Corrections);
        using var again = TestSite.Valbourg().Writing("data/2024/source/annexe.txt", Table);
        Assert.Empty(site.Build());

        again.Writing("data/2024/corrections.csv", site.Page("donnees/2024/corrections.csv"));

        Assert.Empty(again.Build());
        Assert.Equal(["2024", "velo", "Chantier velo", "Chantier vélo", "accent oublié"], Rows(again.Page("donnees/corrections.csv"), ',')[1]);
    }

    [Fact]
    public void The_words_of_an_action_keep_their_lines_in_its_JSON()
    {
        using var site = TestSite.Valbourg().Replacing("content/2024/actions/velo.md", "12 jeunes.", "12 jeunes.\n\n- un\n- deux\n\n1. trois");
        Assert.Empty(site.Build());

        using var json = JsonDocument.Parse(site.Page("2024/actions/velo/donnees.json"));

        Assert.EndsWith("12 jeunes.\nun\ndeux\n1. trois", json.RootElement.GetProperty("descriptif").GetProperty("texte").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Licence Ouverte 2.0", "etalab-2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/")]
    [InlineData("ODbL 1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/")]
    [InlineData("Une autre licence", null, "https://actions.exemple/donnees/")]
    public void Says_the_licence_on_the_page_and_in_the_files(string licence, string? id, string address)
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", "licence_donnees: Licence Ouverte 2.0", $"licence_donnees: {licence}");
        site.Build();

        using var package = JsonDocument.Parse(site.Page("donnees/datapackage.json"));
        var said = package.RootElement.GetProperty("licenses")[0];
        Assert.Equal(id, said.TryGetProperty("name", out var name) ? name.GetString() : null);
        Assert.Equal(address, said.GetProperty("path").GetString());
        Assert.Contains(licence, site.Page("donnees/index.html"), StringComparison.Ordinal);
        Assert.Contains($"\"licence\": \"{licence}\"", site.Page("2024/actions/velo/donnees.json"), StringComparison.Ordinal);
        Assert.Contains("\"mise_a_jour\": \"2024-12-31\"", site.Page("donnees/actions.json"), StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2024-12-31\">", site.Page("donnees/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_to_people_that_a_licence_is_still_to_be_given_and_to_programs_that_there_is_none()
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", "licence_donnees: Licence Ouverte 2.0", "licence_donnees:");
        site.Build();

        Assert.Contains("\"licence\": null", site.Page("donnees/actions.json"), StringComparison.Ordinal);
        Assert.Contains("<dd class=\"missing\">à compléter</dd>", site.Page("donnees/index.html"), StringComparison.Ordinal);
    }

    /// <summary>What Table Schema asks of a table, for the types and constraints that the package uses.</summary>
    private static IEnumerable<string> Broken(JsonElement resource, Dictionary<string, List<string[]>> tables)
    {
        var name = resource.GetProperty("name").GetString()!;
        var schema = resource.GetProperty("schema");
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        var header = tables[name][0];
        if (!header.SequenceEqual(Names(fields.Select(field => field.GetProperty("name")))))
            yield return $"{name}: the header is {string.Join(',', header)}";

        foreach (var row in tables[name].Skip(1))
        {
            foreach (var (field, cell) in fields.Zip(row))
            {
                if (!IsValid(field, cell))
                    yield return $"{name}.{field.GetProperty("name")}: {cell}";
            }
        }

        var keys = schema.TryGetProperty("primaryKey", out var key) ? Column(tables[name], Names(key.EnumerateArray())) : [];
        foreach (var twice in keys.GroupBy(key => key).Where(group => group.Count() > 1))
            yield return $"{name}: the key {twice.Key} stands twice";

        if (!schema.TryGetProperty("foreignKeys", out var references))
            yield break;
        foreach (var reference in references.EnumerateArray())
        {
            var target = reference.GetProperty("reference");
            // An empty name is that of the table itself, and an empty cell refers to nothing.
            var other = target.GetProperty("resource").GetString() is { Length: > 0 } named ? named : name;
            var known = Column(tables[other], Names(target.GetProperty("fields").EnumerateArray())).Append("");
            foreach (var missing in Column(tables[name], Names(reference.GetProperty("fields").EnumerateArray())).Where(cells => cells.Trim('|').Length > 0).Except(known))
                yield return $"{name}: {missing} is in no row of {target}";
        }
    }

    private static bool IsValid(JsonElement field, string cell)
    {
        var constraints = field.TryGetProperty("constraints", out var given) ? given : default;
        if (cell.Length == 0)
            return constraints.ValueKind == JsonValueKind.Undefined || !constraints.TryGetProperty("required", out var required) || !required.GetBoolean();

        var typed = field.GetProperty("type").GetString() switch
        {
            "number" => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "year" => Regex.IsMatch(cell, "^[0-9]{4}$"),
            "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "boolean" => cell is "oui" or "non",
            _ => !field.TryGetProperty("format", out _) || Uri.IsWellFormedUriString(cell, UriKind.Absolute),
        };
        return typed && (constraints.ValueKind == JsonValueKind.Undefined
            || ((!constraints.TryGetProperty("pattern", out var pattern) || Regex.IsMatch(cell, $"^({pattern})$"))
                && (!constraints.TryGetProperty("maxLength", out var length) || cell.Length <= length.GetInt32())
                && (!constraints.TryGetProperty("enum", out var accepted) || accepted.EnumerateArray().Any(word => word.GetString() == cell))));
    }

    private static List<string> Column(List<string[]> table, IEnumerable<string> names)
    {
        var places = names.Select(name => Array.IndexOf(table[0], name)).ToList();
        return [.. table.Skip(1).Select(row => string.Join('|', places.Select(place => row[place])))];
    }

    private static List<string> Names(IEnumerable<JsonElement> elements) => [.. elements.Select(element => element.GetString()!)];

    private static List<string[]> Rows(string text, char delimiter)
    {
        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), NewLine = "\r\n" });
        var rows = new List<string[]>();
        while (parser.Read())
            rows.Add(parser.Record!);
        return rows;
    }

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex QuotedCells();
}
