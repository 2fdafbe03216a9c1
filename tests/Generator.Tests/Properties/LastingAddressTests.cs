using Bilan.Diagnostics;
using Bilan.Model;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>An address once published answers forever, whatever people do to the records afterwards; a site that would lose one is refused.</summary>
public sealed class LastingAddressTests : IDisposable
{
    private readonly TestSite _site = TestSite.Valbourg().Removing("content/2024/actions/velo.md").Removing("data/2024/chiffres.csv");

    private sealed record Row(string Id, string Structure, string Theme, string Former = "", string Withdrawal = "");

    private sealed record Town(ImmutableArray<Row> Actions, ImmutableArray<(string Id, string Former)> Structures)
    {
        public static Town First { get; } = new(
            [new("velo", "club", "sport"), new("permanence", "maison", "droits"), new("fete", "club", "sport")], [("club", ""), ("maison", "")]);
    }

    /// <summary>What people do to records, wisely or not.</summary>
    private static readonly (string Name, Func<Town, int, Town> Do)[] s_edits =
    [
        ("a row more", (town, n) => town with { Actions = town.Actions.Add(new($"neuve-{n}", town.Structures[n % town.Structures.Length].Id, "sport")) }),
        ("a row less", (town, n) => town with { Actions = town.Actions.RemoveAt(n % town.Actions.Length) }),
        ("another id", (town, n) => Change(town, n, row => row with { Id = $"autre-{n}" })),
        ("another id, with the former address", (town, n) => Change(town, n, row => row with { Id = $"autre-{n}", Former = $"{row.Former},/2024/actions/{row.Id}/".Trim(',') })),
        ("the former addresses go", (town, n) => Change(town, n, row => row with { Former = "" })),
        ("a former address that is another's page", (town, n) => Change(town, n, row => row with { Former = $"/2024/actions/{town.Actions[(n + 1) % town.Actions.Length].Id}/" })),
        ("two rows change places", (town, n) => town with { Actions = town.Actions.SetItem(0, town.Actions[^1]).SetItem(town.Actions.Length - 1, town.Actions[0]) }),
        ("another carrier", (town, n) => Change(town, n, row => row with { Structure = town.Structures[n / 7 % town.Structures.Length].Id })),
        ("another theme", (town, n) => Change(town, n, row => row with { Theme = row.Theme == "sport" ? "droits" : "sport" })),
        ("an action is taken back", (town, n) => Change(town, n, row => row with { Withdrawal = "À la demande de la structure." })),
        ("a taken back action returns", (town, n) => Change(town, n, row => row with { Withdrawal = "" })),
        ("a structure more", (town, n) => town with { Structures = town.Structures.Add(($"club-{n}", "")) }),
        ("a structure less", (town, n) => town with { Structures = town.Structures.RemoveAt(n % town.Structures.Length) }),
        ("a structure is renamed", (town, n) => Rename(town, n, former: false)),
        ("a structure is renamed, with the former address", (town, n) => Rename(town, n, former: true)),
    ];

    private static readonly Gen<(int Edit, int Number)[]> s_histories = Gen.Select(Gen.Int[0, s_edits.Length - 1], Gen.Int[0, 99]).Array[1, 8];

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_address_once_published_answers_after_any_sequence_of_edits()
    {
        var list = Path.Combine(_site.Sources, "adresses.txt");
        s_histories.Sample(
            history =>
            {
                File.WriteAllText(list, "");
                var (town, published) = (Town.First, new HashSet<string>(StringComparer.Ordinal));
                Assert.True(Publish(town, list, published));

                foreach (var (edit, number) in history)
                {
                    var next = s_edits[edit].Do(town, number);
                    town = next.Actions.Length > 0 && next.Structures.Length > 0 && Publish(next, list, published) ? next : town;
                }
            },
            iter: AtRandom.CasesOf(40),
            threads: 1,
            print: history => string.Join(", ", history.Select(step => $"{s_edits[step.Edit].Name} ({step.Number})")));
    }

    /// <returns>Whether the program accepts the town; then everything that was ever published must answer.</returns>
    private bool Publish(Town town, string list, HashSet<string> published)
    {
        _site.Writing("data/structures.csv", "id;nom;anciennes_adresses\n" + string.Concat(town.Structures.Select(structure => $"{structure.Id};Nom de {structure.Id};{structure.Former}\n")))
            .Writing("data/2024/actions.csv", "id;titre;structure;themes;publics;descriptif;anciennes_adresses;retiree\n" + string.Concat(town.Actions.Select(row =>
                $"{row.Id};Titre de {row.Id};{row.Structure};{row.Theme};jeunes;{(row.Withdrawal.Length > 0 ? "" : "Un texte.")};{row.Former};{row.Withdrawal}\n")));
        var bag = new DiagnosticBag();
        if (AtRandom.Plan(_site, bag, list) is not { } plan)
        {
            Assert.True(bag.HasErrors);
            return false;
        }

        var answering = plan.Files.ToDictionary(file => file.Path.Value);
        Assert.Empty(published.Except(answering.Keys));
        var addresses = AtRandom.Written(answering[SitePaths.PublishedAddresses.Value]);
        published.UnionWith(addresses.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(published.Except(answering.Keys));
        File.WriteAllText(list, addresses);
        return true;
    }

    private static Town Change(Town town, int number, Func<Row, Row> change) =>
        number % town.Actions.Length is var i ? town with { Actions = town.Actions.SetItem(i, change(town.Actions[i])) } : town;

    private static Town Rename(Town town, int number, bool former)
    {
        var (id, before) = town.Structures[number % town.Structures.Length];
        var renamed = ($"{id}-{number}", former ? $"{before},/structures/{id}/".Trim(',') : before);
        return new Town(
            [.. town.Actions.Select(row => row.Structure == id ? row with { Structure = renamed.Item1 } : row)],
            town.Structures.Replace((id, before), renamed));
    }
}
