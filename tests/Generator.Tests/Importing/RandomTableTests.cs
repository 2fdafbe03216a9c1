using System.Text;
using Bilan.Importing;
using CsCheck;

namespace Bilan.Tests.Importing;

/// <summary>Tables made at random of titles, carriers, texts and noise: every action comes back whole, and every row is accounted for.</summary>
public class RandomTableTests
{
    private const string Signs = "*_`[]<>#+-.!&\\~|\"'’«»:;,?()/=%€°é…–—123";

    private static readonly string[] s_noise = ["TOTAL", "Sous-total", "7", "Page 2 sur 9", "Pilier social", "", "ACTION/STRUCTURE/DESCRIPTIF"];

    private static readonly Gen<string> s_word = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['a', 'z'], Gen.Int[0, Signs.Length - 1].Select(i => Signs[i])).Array[1, 6].Select(letters => string.Concat(letters));

    private static readonly Gen<string> s_text = s_word.Array[1, 20].Select(words => string.Join(' ', words)).Where(text => !HtmlFragment.IsIn(text));

    private static readonly Gen<(string[] Texts, int[] Carriers, int[] Noise, char Delimiter)> s_tables = Gen.Select(
        s_text.Array[1, 12], Gen.Int[0, 3].Array[12], Gen.Int[0, 20].Array[12], Gen.Int[0, 3].Select(i => "\t;,|"[i]));

    [Fact]
    public void A_table_of_any_words_and_noise_comes_back_whole() =>
        s_tables.Sample(
            table =>
            {
                var actions = table.Texts.Select((text, i) => ($"Fiche {(char)('A' + i)}", $"Maison {table.Carriers[i]} bis", $"Texte {text}")).ToList();

                var (outcome, said) = Imported.From(Written(actions, table.Noise, table.Delimiter));

                Assert.Empty(said);
                Assert.Equal(
                    actions.Select(action => (action.Item1, action.Item2, Letters(action.Item3))),
                    outcome!.Actions.Select(action => (action.Title, action.Structure!.Name, Letters(action.Source.Description.OneLine))));
                Assert.Equal(outcome.Table.RowsRead, outcome.Actions.Length + outcome.Table.RowsExplained + outcome.Table.RowsJoined);
            },
            iter: 60,
            threads: 1,
            print: table => string.Join('\n', table.Texts.Append(table.Delimiter.ToString())));

    [Fact]
    public void A_word_that_a_record_would_lose_is_found_before_anything_is_written()
    {
        var (outcome, _) = Imported.From("Action\tStructure\tDescriptif\nVélo\tClub\tRouler en ville.\n");
        var bag = new Bilan.Diagnostics.DiagnosticBag();

        ImportComparison.Check([outcome!.Actions[0] with { Text = "Rouler." }], "tableau.txt", bag);

        Assert.All(bag.Sorted(), finding => Assert.Equal("IMP012", finding.Code));
        Assert.True(bag.HasErrors);
    }

    [Fact]
    public void A_row_that_nothing_explains_is_found_before_anything_is_written()
    {
        var (outcome, _) = Imported.From("Action\tStructure\tDescriptif\nVélo\tClub\tRouler en ville.\n");
        var bag = new Bilan.Diagnostics.DiagnosticBag();

        ImportComparison.CheckRows(outcome!.Table with { RowsRead = 9 }, "tableau.txt", bag);

        Assert.Equal("IMP016", Assert.Single(bag.Sorted()).Code);
    }

    /// <summary>A quarter of the rows have noise before them.</summary>
    private static string Written(List<(string, string, string)> actions, int[] noise, char delimiter)
    {
        var text = new StringBuilder(Row(["ACTION", "STRUCTURE", "DESCRIPTIF"], delimiter));
        for (var i = 0; i < actions.Count; i++)
        {
            if (noise[i] < s_noise.Length)
                text.Append(Row(s_noise[noise[i]].Split('/') is { Length: 3 } headings ? headings : [s_noise[noise[i]], "", ""], delimiter));
            text.Append(Row([actions[i].Item1, actions[i].Item2, actions[i].Item3], delimiter));
        }

        return text.ToString();
    }

    private static string Row(string[] cells, char delimiter) =>
        string.Join(delimiter, cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";

    /// <summary>A sign that announces an item, and spaces, are the form of a text.</summary>
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !"*-–—•".Contains(c, StringComparison.Ordinal)));
}
