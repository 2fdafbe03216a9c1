using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bilan.Diagnostics;
using Bilan.Model;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>What was written is what is read, printed, exported and searched: no word and no sign is lost between the file and any of its pages.</summary>
public class ShownTextTests
{
    private const int AtOnce = 20;

    [Fact]
    public void Every_sign_of_a_text_is_on_its_page_in_its_table_and_in_the_open_data_and_every_word_is_searched() =>
        AtRandom.Text.Array[AtOnce].Sample(
            texts =>
            {
                using var site = TestSite.Valbourg().Removing("content/2024/actions/velo.md").Removing("data/2024/chiffres.csv").Writing("data/2024/actions.csv", Table(texts));
                var bag = new DiagnosticBag();
                var files = AtRandom.Plan(site, bag)!.Files.ToDictionary(file => file.Path.Value);
                var annex = Parsed(AtRandom.Written(files["/2024/annexe/"]));
                var index = Parsed(AtRandom.Written(files["/actions/"])).QuerySelectorAll(".action-card").ToDictionary(card => card.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^2]);
                var table = AtRandom.Signs(AtRandom.Written(files["/donnees/actions.csv"]));

                for (var i = 0; i < texts.Length; i++)
                {
                    var (signs, path) = (AtRandom.Signs(texts[i]), $"/2024/actions/a{i}/");
                    using var data = JsonDocument.Parse(AtRandom.Written(files[$"{path}donnees.json"]));
                    var shown = data.RootElement.GetProperty("descriptif").GetProperty("texte").GetString()!;

                    Assert.Equal(signs, AtRandom.Signs(shown));
                    Assert.Equal(signs, AtRandom.Signs(Parsed(AtRandom.Written(files[path])).QuerySelector("[aria-labelledby=texte] .prose")!.TextContent));
                    Assert.Equal(signs, AtRandom.Signs(annex.QuerySelector($"#a{i} td:last-child")!.TextContent));
                    Assert.Contains(signs, table, StringComparison.Ordinal);
                    Assert.Empty(LongWords(shown).Except(LongWords($"{index[$"a{i}"].GetAttribute("data-mots")} {index[$"a{i}"].TextContent}")));
                }
            },
            iter: AtRandom.CasesOf(AtOnce));

    private static string Table(string[] texts) =>
        "id;titre;structure;themes;publics;descriptif\n"
        + string.Concat(texts.Select((text, i) => $"a{i};Action {i};club-velo;sport;jeunes;{AtRandom.Cell(text)}\n"));

    private static IDocument Parsed(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>Those that choose something, in the singular: a plural is found by it.</summary>
    private static IEnumerable<string> LongWords(string text)
    {
        const int shortest = 4;
        return PlainLetters.AccentedWords(text).Where(word => word.Length >= shortest).Select(PlainLetters.Of)
            .Select(word => word.Length > shortest && word[^1] is 's' or 'x' ? word[..^1] : word);
    }
}
