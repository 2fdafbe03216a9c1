using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>Pages that residents understand: acronyms in words, figures as bars, the text aloud.</summary>
[Collection(SharedSite.Name)]
public sealed class ReadingTests(BuiltSite site, GrandvalSite grandval) : IAsyncLifetime
{
    /// <summary>The voices of a machine, and what it was given to say; headless browsers have none.</summary>
    private const string Voices = """
        window.spoken = [];
        window.SpeechSynthesisUtterance = function (text) { this.text = text; };
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => VOICES,
          speak: utterance => window.spoken.push(utterance),
          cancel: () => { window.cancelled = true; },
          addEventListener: () => {},
        } });
        """;

    /// <summary>The expansions of acronyms that stand where none may, or a second time.</summary>
    internal const string Expansions = """
        () => {
          const added = [...document.querySelectorAll('.expansion')];
          const words = added.map(span => span.textContent);
          return added.filter(span => span.closest('a, h1, h2, h3, h4') || span.previousSibling.nodeName !== 'ABBR' || !span.checkVisibility())
            .map(span => span.textContent)
            .concat(words.filter((word, index) => words.indexOf(word) !== index));
        }
        """;

    /// <summary>The <see cref="BriefFacts"/> of the page of an action; null elsewhere.</summary>
    internal const string Brief = """
        () => document.querySelector('article .brief') && {
          names: [...document.querySelectorAll('.brief dt')].map(name => name.innerText.trim()),
          what: document.querySelectorAll('.brief-what').length,
          firstHeading: document.querySelector('.brief h2').textContent,
          easy: [...document.querySelectorAll('main *')].filter(element => element.childElementCount === 0 && element.textContent.includes('FALC')).length,
        }
        """;

    private IBrowserContext _context = null!;
    private IPage _page = null!;

    public async Task InitializeAsync()
    {
        _context = await site.Browser.NewContextAsync();
        _page = await _context.NewPageAsync();
    }

    public Task DisposeAsync() => _context.CloseAsync();

    [Fact]
    public async Task An_acronym_is_explained_in_words_where_the_page_uses_it_first_and_only_there()
    {
        await _page.GotoAsync(grandval.AddressOf("2024/actions/club-nature/"));

        Assert.Equal("(Programme de réussite éducative)", (await _page.Locator(".expansion").InnerTextAsync()).Trim());
        Assert.Contains("15 enfants du PRE (Programme de réussite éducative) sont venus. Le PRE continue.",
            (await _page.Locator(".prose").InnerTextAsync()).Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("le site ajoute", await _page.Locator("aside").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_acronym_that_the_text_explains_itself_is_left_alone()
    {
        await _page.GotoAsync(grandval.AddressOf("2024/actions/pre/"));

        Assert.Equal(0, await _page.Locator(".expansion").CountAsync());
        Assert.Equal("PRE : Programme de réussite éducative", (await _page.Locator(".acronym-note").InnerTextAsync()).Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task No_page_explains_an_acronym_twice_or_inside_a_link_or_a_heading()
    {
        var findings = await site.JudgeAsync(visit => visit.Expansions);

        Findings.AssertNone(findings);
    }

    [Fact]
    public async Task Every_action_opens_in_brief_and_says_for_whom_and_whom_to_ask()
    {
        var visits = (await site.VisitsAsync()).ToDictionary(visit => visit.Path);

        Assert.All(RealRecords.Publication.Actions, action =>
        {
            var brief = visits[action.Path.Value[1..]].Brief!;
            Assert.Equal(action.Brief.What.Length + action.Summary.Length > 0, brief.What == 1);
            Assert.Equal(brief.What == 1 ? "En bref" : "Pour participer", brief.FirstHeading);
            Assert.Equal(action.Brief.ReviewedBy.Length > 0, brief.Easy > 0);
            Assert.NotEqual(action.Audiences.IsEmpty, brief.Names.Contains("Pour qui"));
            Assert.Contains("À qui demander", brief.Names);
        });
    }

    [Fact]
    public async Task When_and_where_are_said_where_the_official_text_says_them()
    {
        await _page.GotoAsync(grandval.AddressOf("2024/actions/pieds-immeubles/"));
        var facts = await _page.Locator(".brief dl").InnerTextAsync();
        await _page.GotoAsync(grandval.AddressOf("2024/actions/retour-emploi/"));
        var without = await _page.Locator(".brief dl").InnerTextAsync();

        Assert.Contains("Tous les samedis", facts, StringComparison.Ordinal);
        Assert.Contains("Aux pieds d’immeubles", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("Quand", without, StringComparison.Ordinal);
        Assert.DoesNotContain("Où", without, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ForcedColors.None, Media.Screen)]
    [InlineData(ForcedColors.Active, Media.Screen)]
    [InlineData(ForcedColors.None, Media.Print)]
    public async Task The_parts_of_a_figure_are_bars_as_long_as_their_numbers_and_stand_out_from_their_ground(ForcedColors forced, Media media)
    {
        await _page.EmulateMediaAsync(new() { ForcedColors = forced, Media = media });
        await _page.GotoAsync(grandval.AddressOf("2024/actions/pre/"));

        var bars = await _page.Locator(".figure-parts li").EvaluateAllAsync<string[][]>("""
            parts => parts.map(part => {
              const [ground, bar] = part.querySelectorAll('svg path');
              return [part.querySelector('b').textContent, part.querySelector('span').textContent,
                String(Math.round(134 * bar.getBoundingClientRect().width / ground.getBoundingClientRect().width)),
                getComputedStyle(bar).fill === getComputedStyle(ground).fill ? 'same' : 'apart'];
            })
            """);

        Assert.Equal(["12", "88", "34"], bars.Select(bar => bar[0]));
        Assert.Equal(bars.Select(bar => bar[0]), bars.Select(bar => bar[2]));
        Assert.All(bars, bar => Assert.NotEqual("", bar[1]));
        Assert.All(bars, bar => Assert.Equal("apart", bar[3]));
    }

    [Fact]
    public async Task The_summary_and_the_text_are_read_aloud_by_a_French_voice_of_the_device()
    {
        await SpeakWithAsync("[{ lang: 'en-GB', localService: true }, { lang: 'fr-FR', localService: false, name: 'far' }, { lang: 'fr-FR', localService: true, name: 'near' }]");

        await _page.GetByRole(AriaRole.Button, new() { Name = "Écouter" }).ClickAsync();

        var spoken = await _page.EvaluateAsync<string[]>("() => window.spoken.map(part => part.voice.name + ': ' + part.text)");
        Assert.StartsWith("near: Des bénévoles aident les enfants", spoken[0], StringComparison.Ordinal);
        Assert.Contains(spoken, text => text.StartsWith("near: Sorties culturelles", StringComparison.Ordinal));

        await _page.GetByRole(AriaRole.Button, new() { Name = "Arrêter la lecture" }).ClickAsync();
        Assert.Equal(1, await _page.GetByRole(AriaRole.Button, new() { Name = "Écouter" }).CountAsync());
        Assert.Equal(spoken.Length, await _page.EvaluateAsync<int>("() => window.spoken.length"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{ lang: 'en-GB', localService: true }, { lang: 'fr-FR', localService: false }]")]
    public async Task Without_such_a_voice_nothing_offers_to_read(string voices)
    {
        await SpeakWithAsync(voices);

        Assert.Equal(0, await _page.GetByRole(AriaRole.Button, new() { Name = "Écouter" }).CountAsync());
    }

    private async Task SpeakWithAsync(string voices)
    {
        await _context.AddInitScriptAsync(Voices.Replace("VOICES", voices, StringComparison.Ordinal));
        await _page.GotoAsync(grandval.AddressOf("2024/actions/devoirs/"));
    }
}
