using System.Globalization;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>Years are opened and filled, actions renamed, split and merged, in any order: no address that was published goes away.</summary>
public class YearHistoryTests
{
    private const int FirstYear = 2024;

    /// <summary>What a coordinator does from one publication to the next. The last two are mistakes, and then nothing may be published.</summary>
    private static readonly (string Name, Action<Town, int> Do)[] s_steps =
    [
        ("a year is opened", (town, _) => town.Open()),
        ("an action continues", (town, n) => town.GoOn(n, (free, _) => [(free.Id, free.Title, "")])),
        ("an action is renamed", (town, n) => town.GoOn(n, (free, id) => [(id, $"Titre {n}", free.Reference)])),
        ("an action is split", (town, n) => town.GoOn(n, (free, id) => [(id, free.Title, free.Reference), ($"{id}-bis", $"Titre {n}", free.Reference)])),
        ("two actions are merged", (town, n) => town.Merge(n)),
        ("a new action", (town, n) => town.Add($"nouvelle-{n}", $"Nouvelle {n}", "")),
        ("a title is corrected", (town, n) => town.Retitle(n)),
        ("an id changes and its address is kept", (town, n) => town.ChangeId(n, keepsAddress: true)),
        ("a year is opened as a draft", (town, _) => town.Open(isDraft: true)),
        ("a draft is published", (town, _) => town.Publish()),
        ("an id changes", (town, n) => town.ChangeId(n, keepsAddress: false)),
        ("a year goes", (town, _) => town.Close()),
    ];

    private static readonly Gen<(int Step, int Number)[]> s_histories = Gen.Select(Gen.Int[0, s_steps.Length - 1], Gen.Int[1, 99]).Array[3, 9];

    [Fact]
    public void The_list_of_addresses_only_grows() =>
        s_histories.Sample(
            history =>
            {
                using var town = new Town();
                var before = town.Build().Published;
                foreach (var (step, number) in history)
                {
                    s_steps[step].Do(town, number);

                    var (isRefused, published) = town.Build();

                    Assert.Empty(before.Except(published));
                    if (isRefused)
                        town.Undo();
                    before = published;
                }
            },
            iter: 20,
            threads: 2,
            print: history => string.Join(", ", history.Select(step => $"{s_steps[step.Step].Name} ({step.Number})")));

    [Fact]
    public void What_is_no_mistake_is_published()
    {
        using var town = new Town();
        town.Build();

        var refused = s_steps.SkipLast(2).Where((step, i) =>
        {
            step.Do(town, i);
            return town.Build().IsRefused;
        });

        Assert.Empty(refused.Select(step => step.Name));
        Assert.Contains("/2025/evolution/", town.Build().Published);
    }

    private sealed record Row(string Id, string Title, string Continues, string FormerAddresses = "");

    /// <summary>A site of a few actions a year, with the list of addresses that it has published.</summary>
    private sealed class Town : IDisposable
    {
        private readonly TestSite _site = TestSite.Valbourg().Removing("content/2024/actions").Removing("data/2024/chiffres.csv");
        private readonly string _list;
        private SortedDictionary<int, (bool IsDraft, ImmutableArray<Row> Rows)> _years = [];
        private SortedDictionary<int, (bool IsDraft, ImmutableArray<Row> Rows)> _published = [];

        public Town()
        {
            _list = Path.Combine(_site.Sources, "..", "adresses-en-ligne.txt");
            _years[FirstYear] = (false, [.. "velo permanence chorale danse cuisine".Split(' ').Select(id => new Row(id, $"Action {id}", ""))]);
        }

        private int Latest => _years.Keys.Last();

        public void Open(bool isDraft = false) => _years[Latest + 1] = (isDraft, []);

        public void Publish() => _years[Latest] = (false, _years[Latest].Rows);

        public void Close()
        {
            if (_years.Count > 1)
                _years.Remove(Latest);
        }

        public void Add(string id, string title, string continues)
        {
            if (_years[Latest].Rows.All(row => row.Id != id))
                Change(rows => rows.Add(new(id, title, continues)));
        }

        /// <summary>An action of the year before goes on as others, if one is left that does not yet.</summary>
        public void GoOn(int number, Func<(string Id, string Title, string Reference), string, (string Id, string Title, string Continues)[]> heirs)
        {
            var free = Free();
            if (free.Count == 0)
                return;
            foreach (var (id, title, continues) in heirs(free[number % free.Count], string.Create(CultureInfo.InvariantCulture, $"action-{Latest}-{number}")))
                Add(id, title, continues);
        }

        public void Merge(int number)
        {
            if (Free() is [var one, var other, ..])
                Add(string.Create(CultureInfo.InvariantCulture, $"reunies-{number}"), "Réunies", $"{one.Reference},{other.Reference}");
        }

        public void Retitle(int number) => Replace(number, row => row with { Title = $"{row.Title} {number}" });

        public void ChangeId(int number, bool keepsAddress) => Replace(number, row => row with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"autre-{number}"),
            FormerAddresses = keepsAddress ? string.Create(CultureInfo.InvariantCulture, $"/{Latest}/actions/{row.Id}/") : "",
        });

        public (bool IsRefused, ImmutableArray<string> Published) Build()
        {
            foreach (var name in "content data".Split(' '))
            {
                foreach (var year in Enumerable.Range(FirstYear + 1, 12))
                    _site.Removing($"{name}/{year}");
            }

            foreach (var (year, (isDraft, rows)) in _years)
            {
                _site.Writing($"content/{year}/edition.md", $"---\ntitre: Bilan {year}\ncontrat: Contrat\ntableau: Tableau\nmise_a_jour: {year}-12-31\nbrouillon: {(isDraft ? "oui" : "")}\n---\n");
                _site.Writing($"data/{year}/actions.csv", "id;titre;structure;descriptif;suite_de;anciennes_adresses\n" + string.Concat(rows.Select(row => $"{row.Id};{row.Title};club-velo;Un texte.;{row.Continues};{row.FormerAddresses}\n")));
            }

            var isRefused = _site.Build(published: File.Exists(_list) ? _list : null).Any(line => line.Contains(": erreur ", StringComparison.Ordinal));
            if (!isRefused)
                _published = new(_years);
            File.Copy(Path.Combine(_site.Output, "adresses.txt"), _list, overwrite: true);
            return (isRefused, [.. File.ReadAllLines(_list)]);
        }

        public void Undo() => _years = new(_published);

        public void Dispose() => _site.Dispose();

        /// <summary>The actions of the year before that nothing of the latest goes on with.</summary>
        private List<(string Id, string Title, string Reference)> Free()
        {
            if (!_years.TryGetValue(Latest - 1, out var before))
                return [];
            var named = _years[Latest].Rows.SelectMany(row => row.Continues.Split(',')).ToHashSet(StringComparer.Ordinal);
            var kept = _years[Latest].Rows.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
            return [.. before.Rows.Select(row => (row.Id, row.Title, Reference: string.Create(CultureInfo.InvariantCulture, $"{Latest - 1}/{row.Id}")))
                .Where(row => !named.Contains(row.Reference) && !kept.Contains(row.Id))];
        }

        private void Replace(int number, Func<Row, Row> change)
        {
            if (_years[Latest].Rows.Length > 0)
                Change(rows => rows.SetItem(number % rows.Length, change(rows[number % rows.Length])));
        }

        private void Change(Func<ImmutableArray<Row>, ImmutableArray<Row>> change) => _years[Latest] = (_years[Latest].IsDraft, change(_years[Latest].Rows));
    }
}
