using System.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser;

/// <summary>
/// The form that writes the record of an action, opened from a disk under the policy of the page: what it writes is fed back to the generator.
/// </summary>
[Collection(SharedSite.Name)]
public class ProposeTests(BuiltSite site)
{
    private static readonly BrowserNewContextOptions s_noScript = new() { JavaScriptEnabled = false };

    public static TheoryData<string> HostileTexts { get; } =
    [
        "Santé : bouger #1",
        "# Un titre",
        "- Tiret devant",
        "@nous & eux %100",
        "&ancre *alias !balise |barre >chevron",
        "L'été \"à l'œuvre\" dès 14:30",
        "'seul guillemet",
        "C:\\Dossier\\nouveau \\\"x\\\"",
        "{clé: valeur} [liste, d'idées]",
        "*gras* _souligné_ `code` [lien](https://exemple.fr) ![image](x.png)",
        "<p>balise</p> & &amp; &#8364; <!-- -->",
        "null",
        "non",
        "01000",
        "2024-01-01",
        "---",
        "? question : réponse",
        "~ vague, ::stop-commands::",
        "e\u0301te\u0301 nai\u0308f",
        "🎉 fête œuvre Ça €",
        "1. premier",
        "=== égal ===",
        "https://exemple.fr/?a=1&b=2#c",
        "09",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public async Task What_one_types_is_what_the_generator_publishes(string text)
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync(text, $"{text}\n{text}\n\nAvant {text} après");
        await form.TypeAsync("resume", $"{text}\nsuite");
        await form.TypeAsync("quand", text);
        await form.TypeAsync("ou", $"Salle {text}");
        await form.TypeAsync("ages", $"Dès {text}");
        await form.TypeAsync("tarif", text);
        await form.TypeAsync("inscription", text);
        await form.TypeAsync("partenaires", "Club vélo\nÉcole : \"Jean Moulin\" #2\n09");

        var page = await PublishAsync(form);

        Assert.Equal(Words(text), Words(page.QuerySelector("h1")!.TextContent));
        Assert.Equal(Words($"{text} suite"), Words(page.QuerySelector(".brief-what")!.TextContent));
        Assert.Equal(Words(text), Words(Fact(page, "Quand")));
        Assert.Equal(Words($"Salle {text}"), Words(Fact(page, "Où")));
        Assert.Contains(Words($"Dès {text}"), page.QuerySelectorAll(".brief dd").Select(fact => Words(fact.TextContent)));
        Assert.Equal(Words(text), Words(Fact(page, "Prix")));
        Assert.Equal(Words(text), Words(Fact(page, "Inscription")));
        // A line that starts with a dash is meant as an item of a list, which shows its own mark.
        var line = text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text;
        Assert.Equal(Words($"{line} {line} Avant {text} après"), Words(Spaced(page.QuerySelector("[aria-labelledby=texte] .prose")!)));
        Assert.Empty(page.QuerySelectorAll("[aria-labelledby=texte] .prose :is(a, em, strong, code, h3, h4, hr, img)"));
        Assert.NotNull(page.QuerySelector(".brief a[href*='structures/club-velo/']"));
        Assert.Contains(page.QuerySelectorAll(".brief dd"), partner => Words(partner.TextContent) == Words("École : \"Jean Moulin\" #2"));
        Assert.Contains(page.QuerySelectorAll(".brief dd"), partner => partner.TextContent.Trim() == "09");
        Assert.Empty(form.Complaints);
    }

    [Fact]
    public async Task Signs_that_nobody_sees_and_bullets_of_Word_come_out_as_the_generator_takes_them()
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync("Un\u202E ti\u00ADtre\uFFFE\uE000", "\uF0B7 un\n\uF0A7\tdeux\u2061");

        var page = await PublishAsync(form);

        Assert.Equal("Un titre", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal(["un", "deux"], page.QuerySelectorAll("[aria-labelledby=texte] .prose li").Select(item => item.TextContent));
    }

    [Fact]
    public async Task Paragraphs_and_lists_stay_what_they_are()
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync(text: "Chaque mois :\n- de la soupe\n• des tartes\nOuvert à tous.\n\n    En retrait\u000b1) un\n2) deux");

        var text = (await PublishAsync(form)).QuerySelector("[aria-labelledby=texte] .prose")!;

        Assert.Equal(["P", "UL", "P", "P", "P", "P"], text.Children.Select(child => child.NodeName));
        Assert.Equal(["de la soupe", "des tartes"], text.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal(["Ouvert à tous.", "En retrait", "1) un", "2) deux"], text.QuerySelectorAll("ul ~ p").Select(paragraph => paragraph.TextContent));
    }

    [Fact]
    public async Task Structure_themes_audiences_and_state_come_out_as_chosen_the_main_theme_first()
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync();
        await form.Page.CheckAsync("input[value=sport]");
        await form.Page.SelectOptionAsync("#statut", "reportee");
        await form.TypeAsync("reportee_en", "2025");

        var page = await PublishAsync(form);

        Assert.Equal("Maison du Val", page.QuerySelector(".byline a")!.TextContent);
        Assert.Equal(["Droits et démarches", "Sport et loisirs", "Tous les habitants", "Bilan 2024"], page.QuerySelectorAll(".tags li").Select(tag => tag.TextContent.Trim()));
        Assert.Contains("Reportée en 2025", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023", true)]
    [InlineData("2024", false)]
    [InlineData("2025", false)]
    public async Task An_action_is_not_put_off_to_a_year_before_its_edition(string year, bool isRefused)
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync();
        await form.Page.SelectOptionAsync("#statut", "reportee");

        await form.TypeAsync("reportee_en", year);
        await form.Page.ClickAsync("#copier");

        Assert.Equal(isRefused, await form.Page.Locator("#erreurs a[href='#reportee_en']").CountAsync() == 1);
    }

    [Fact]
    public async Task Both_carriers_the_neighbourhoods_and_the_days_come_out_as_chosen()
    {
        await using var form = await ProposalSite.OpenAsync(site, TestSite.Valbourg()
            .Writing("data/quartiers.csv", "id;nom\nle-val;Le Val\nles-pres;Les Prés\n")
            .Replacing("content/2024/actions/velo.md", "resume:", "quartiers: [le-val, les-pres]\nresume:"));
        await form.FillInAsync();
        await form.Page.SelectOptionAsync("#structure_2", "club-velo");
        await form.Page.CheckAsync("input[value=les-pres]");
        await form.TypeAsync("debut", "2024-03-04");
        await form.TypeAsync("fin", "2024-06-28");

        var page = await PublishAsync(form);

        Assert.Matches("(?m)^structure: maison-du-val,club-velo$", await form.RecordAsync());
        Assert.Equal(["Maison du Val", "Club vélo"], page.QuerySelectorAll(".byline a").Select(structure => structure.TextContent));
        Assert.Contains("Les Prés", page.QuerySelectorAll(".tags li").Select(tag => tag.TextContent.Trim()));
        Assert.Equal("Du 4 mars 2024 au 28 juin 2024", Fact(page, "Dates").Replace('\u00A0', ' '));
        Assert.Equal("par Maison du Val et Club vélo", await form.Page.Locator("#carte .card-by").InnerTextAsync());
        Assert.Contains("Du 04/03/2024 au 28/06/2024", await form.Page.Locator("#carte dd").AllInnerTextsAsync());
        Assert.Empty(form.Complaints);
    }

    [Fact]
    public async Task A_structure_that_is_chosen_twice_carries_the_action_once()
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync();

        await form.Page.SelectOptionAsync("#structure_2", "maison-du-val");

        Assert.Matches("(?m)^structure: maison-du-val$", await form.RecordAsync());
    }

    [Fact]
    public async Task An_action_that_goes_on_keeps_its_file_and_names_the_other_that_it_takes_in()
    {
        await using var form = await ProposalSite.OpenAsync(site, TestSite.ThreeYears());
        await form.FillInAsync(year: "2025");
        await form.Page.SelectOptionAsync("#suite_de", "2023/cinema");
        await form.Page.SelectOptionAsync("#suite_de_2", "2024/jardin");

        var page = await PublishAsync(form);

        Assert.Equal("content/2025/actions/cinema.md", await form.FileAsync());
        Assert.Contains("\nsuite_de:\n  - 2024/jardin\n", await form.RecordAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("2023/cinema", await form.RecordAsync(), StringComparison.Ordinal);
        Assert.Equal(
            ["../../../2024/actions/jardin/", "../../../2023/actions/cinema/"], page.QuerySelectorAll(".years a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Cinéma en plein air (Foyer du Val), 2023", await form.Page.Locator("#carte dd").Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(form.Complaints);
    }

    [Fact]
    public async Task An_action_whose_file_another_has_names_the_one_that_it_continues()
    {
        await using var form = await ProposalSite.OpenAsync(site, TestSite.ThreeYears()
            .Replacing("data/2024/actions.csv", "jardin;", "cafe;")
            .Writing("content/2025/actions/cafe.md", "---\nretiree: À la demande de la structure.\ntitre: Un café\nstructure: foyer\n---\n"));
        await form.FillInAsync("Un jardin", year: "2025");
        await form.Page.SelectOptionAsync("#suite_de", "2024/cafe");

        var page = await PublishAsync(form);

        Assert.Equal("content/2025/actions/un-jardin.md", await form.FileAsync());
        Assert.Contains("\nsuite_de:\n  - 2024/cafe\n", await form.RecordAsync(), StringComparison.Ordinal);
        Assert.Equal(["../../../2024/actions/cafe/"], page.QuerySelectorAll(".years a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Offers_the_actions_before_the_year_that_nothing_goes_on_with_yet()
    {
        await using var form = await ProposalSite.OpenAsync(site, TestSite.ThreeYears());

        Assert.Contains("2025/permanence", await OfferedAsync("2026"));
        Assert.Equal(["2024/ete-enfants", "2024/ete-parents", "2024/jardin", "2024/ecrivain", "2023/cinema"], await OfferedAsync("2025"));
        Assert.Equal(["2023/cinema"], await OfferedAsync("2024"));
        await form.Page.SelectOptionAsync("#suite_de", "2023/cinema");
        Assert.Empty(await OfferedAsync("2023"));
        Assert.False(await form.Page.Locator("#suite").IsVisibleAsync());
        Assert.DoesNotContain("/cinema.md", await form.FileAsync(), StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> OfferedAsync(string year)
        {
            await form.Page.SelectOptionAsync("#annee", year);
            return await form.Page.Locator("#suite_de optgroup:enabled option").EvaluateAllAsync<string[]>("choices => choices.map(choice => choice.value)");
        }
    }

    [Fact]
    public async Task Offers_the_themes_of_the_contract_of_the_year()
    {
        await using var form = await ProposalSite.OpenAsync(site, TestSite.ThreeYears());

        Assert.Equal(["Sport et loisirs", "Droits et démarches", "Éducation"], await OfferedAsync("2025"));
        Assert.Equal(["Droits et démarches", "Éducation", "Loisirs et fêtes"], await OfferedAsync("2023"));
        await form.Page.CheckAsync("input[value=loisirs]");
        await form.Page.SelectOptionAsync("#annee", "2025");
        Assert.DoesNotContain("loisirs", await form.RecordAsync(), StringComparison.Ordinal);

        async Task<IReadOnlyList<string>> OfferedAsync(string year)
        {
            await form.Page.SelectOptionAsync("#annee", year);
            return await form.Page.Locator("#themes .box:visible").AllInnerTextsAsync();
        }
    }

    [Theory]
    [InlineData("2024-03-04", true)]
    [InlineData("2024-03-05", false)]
    public async Task An_action_does_not_end_before_it_begins(string end, bool isRefused)
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync();
        await form.TypeAsync("debut", "2024-03-05");

        await form.TypeAsync("fin", end);
        await form.Page.ClickAsync("#copier");

        Assert.Equal(isRefused, await form.Page.Locator("#erreurs a[href='#fin']").CountAsync() == 1);
        await form.TypeAsync("debut", "2024-03-01");
        Assert.NotEqual("true", await form.Page.Locator("#fin").GetAttributeAsync("aria-invalid"));
    }

    [Theory]
    [InlineData("maison du val")]
    [InlineData("maison_du_val")]
    [InlineData("club-velo; Maison du Val")]
    public async Task A_partner_is_the_structure_that_people_call_so(string typed)
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync();

        await form.TypeAsync("partenaires", typed);

        Assert.Matches("(?m)^  - maison-du-val$", await form.RecordAsync());
        Assert.DoesNotContain(";", await form.RecordAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_optional_and_left_empty_is_not_in_the_record()
    {
        await using var form = await ProposalSite.OpenAsync(site);

        await form.FillInAsync();

        Assert.DoesNotMatch("(?m)^(en_clair|partenaires|quartiers|suite_de|resume|quand|debut|fin|ou|ages|tarif|inscription|statut|reportee_en):", await form.RecordAsync());
        Assert.Equal(0, await form.Page.Locator("#carte dt").CountAsync());
    }

    [Theory]
    [InlineData("Fête du sport", "fete-du-sport")]
    [InlineData("L’œuvre de l’été 2024", "l-oeuvre-de-l-ete")]
    [InlineData("Permanence", "permanence-maison-du-val")]
    [InlineData("???", "action")]
    [InlineData("Un titre bien trop long pour tenir dans une adresse", "un-titre-bien-trop-long-pour-tenir-dans")]
    public async Task The_name_of_the_file_comes_from_the_title_and_is_free(string title, string id)
    {
        await using var form = await ProposalSite.OpenAsync(site);

        await form.FillInAsync(title);

        Assert.Equal($"content/2024/actions/{id}.md", await form.FileAsync());
    }

    [Fact]
    public async Task The_links_carry_the_record_to_the_repository_and_to_the_mail()
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync("Été : \"100 %\" & plus #1");

        var github = new Uri((await form.Page.Locator("#ouvrir").GetAttributeAsync("href"))!);
        var mail = (await form.Page.Locator("#courriel").GetAttributeAsync("href"))!;

        Assert.Equal("https://depot.exemple/actions/new/main", github.GetLeftPart(UriPartial.Path));
        Assert.Equal(await form.FileAsync(), HttpUtility.ParseQueryString(github.Query)["filename"]);
        Assert.Equal(await form.RecordAsync(), HttpUtility.ParseQueryString(github.Query)["value"]);
        Assert.StartsWith("mailto:accueil@actions.exemple?", mail, StringComparison.Ordinal);
        Assert.EndsWith((await form.RecordAsync()).ReplaceLineEndings("\r\n"), Uri.UnescapeDataString(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_too_long_for_an_address_is_copied_instead()
    {
        await using var form = await ProposalSite.OpenAsync(site);
        await form.FillInAsync(text: string.Concat(Enumerable.Repeat("Été. ", 2000)));
        await form.Page.EvaluateAsync("() => document.getElementById('ouvrir').target = 'elsewhere'");
        await form.Page.Context.RouteAsync("https://**", route => route.AbortAsync());

        await form.Page.ClickAsync("#ouvrir");

        var address = (await form.Page.Locator("#ouvrir").GetAttributeAsync("href"))!;
        Assert.DoesNotContain("value=", address, StringComparison.Ordinal);
        Assert.Contains("filename=", address, StringComparison.Ordinal);
        Assert.Contains("la fiche est copiée", await form.Page.Locator("#annonce").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copying_puts_the_record_in_the_clipboard_and_says_so()
    {
        await using var form = await ProposalSite.OpenAsync(site, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await form.FillInAsync();

        await form.Page.ClickAsync("#copier");
        await Assertions.Expect(form.Page.Locator("#annonce")).ToContainTextAsync("La fiche est copiée");

        Assert.Equal(await form.RecordAsync(), (await form.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("#ouvrir")]
    [InlineData("#copier")]
    [InlineData("#courriel")]
    public async Task What_is_missing_is_said_where_one_asks_to_send_and_nothing_leaves(string control)
    {
        await using var form = await ProposalSite.OpenAsync(site);
        var address = form.Page.Url;

        await form.Page.ClickAsync(control);

        Assert.Equal("erreurs", await form.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal(5, await form.Page.Locator("#erreurs li").CountAsync());
        Assert.Equal(address, form.Page.Url);
        await form.Page.ClickAsync("#erreurs a >> nth=0");
        Assert.Equal("titre", await form.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.Equal("true", await form.Page.Locator("#titre").GetAttributeAsync("aria-invalid"));
        await form.TypeAsync("titre", "Un titre");
        Assert.Equal("false", await form.Page.Locator("#titre").GetAttributeAsync("aria-invalid"));
    }

    [Fact]
    public async Task Axe_finds_no_violation_where_something_is_missing()
    {
        await using var form = await ProposalSite.OpenAsync(site, TestSite.ThreeYears(), new() { ColorScheme = ColorScheme.Dark });
        await form.Page.SelectOptionAsync("#statut", "reportee");
        await form.Page.SelectOptionAsync("#suite_de", "2024/jardin");
        await form.Page.ClickAsync("#copier");

        await form.Page.EvaluateAsync(AccessibilityTests.Axe);

        Findings.AssertNone(await form.Page.EvaluateAsync<string[]>(AccessibilityTests.Run));
    }

    [Fact]
    public async Task The_page_sends_nothing_of_what_one_types()
    {
        await using var form = await ProposalSite.OpenAsync(site);
        var requests = new List<string>();
        form.Page.Request += (_, request) => requests.Add(request.Url);

        await form.FillInAsync();
        await form.Page.PressAsync("#titre", "Enter");
        await form.Page.ClickAsync("#copier");

        // The browser fetches the icon of the site when it likes.
        Assert.DoesNotContain(requests, address => !address.Contains("/assets/favicon.svg", StringComparison.Ordinal));
        Assert.Equal(0, await form.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length + document.cookie.length"));
        Assert.Empty(form.Complaints);
    }

    [Fact]
    public async Task The_preview_shows_the_action_as_one_types()
    {
        await using var form = await ProposalSite.OpenAsync(site);

        await form.FillInAsync("Un <b>titre</b>", "Un\n- deux");
        await form.TypeAsync("quand", "Le <i>mercredi</i>");
        await form.TypeAsync("ou", "Au parc");

        var preview = form.Page.Locator("#carte");
        Assert.Equal("Un <b>titre</b>", await preview.Locator("h3").InnerTextAsync());
        Assert.Contains("Maison du Val", await preview.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("deux", await preview.Locator(".prose li").InnerTextAsync());
        Assert.Equal(["Quand", "Où"], await preview.Locator("dt").AllInnerTextsAsync());
        Assert.Equal(["Le <i>mercredi</i>", "Au parc"], await preview.Locator("dd").AllInnerTextsAsync());
    }

    [Fact]
    public async Task A_year_says_what_to_know_before_one_proposes_for_it()
    {
        await using var form = await ProposalSite.OpenAsync(site);

        await form.Page.SelectOptionAsync("#annee", "2025");

        Assert.Contains("pas encore ouvert", await form.Page.Locator("#annee-aide").InnerTextAsync(), StringComparison.Ordinal);
        Assert.StartsWith("content/2025/actions/", await form.FileAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_JavaScript_no_control_is_shown_and_the_model_can_be_filled_in()
    {
        await using var form = await ProposalSite.OpenAsync(site, s_noScript);

        Assert.Equal(0, await form.Page.Locator("main :is(input, select, textarea, button):visible").CountAsync());
        var model = await form.Page.Locator("#sans-formulaire .record").InnerTextAsync();
        form.Site.Writing("content/2024/actions/nom-de-l-action.md", model);
        Assert.DoesNotContain(form.Site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));
        Assert.Contains("Le titre de l’action", form.Site.Page("2024/actions/nom-de-l-action/index.html"), StringComparison.Ordinal);
        var github = new Uri((await form.Page.Locator("#sans-formulaire a.button-strong").GetAttributeAsync("href"))!);
        Assert.Equal(model.Trim(), HttpUtility.ParseQueryString(github.Query)["value"]!.Trim());
    }

    [Fact]
    public async Task With_JavaScript_the_model_gives_way_to_the_form()
    {
        await using var form = await ProposalSite.OpenAsync(site);

        Assert.True(await form.Page.Locator("#proposition").IsVisibleAsync());
        Assert.False(await form.Page.Locator("#sans-formulaire .record").IsVisibleAsync());
    }

    /// <summary>Saves the record as a coordinator does, builds, and reads the page of the action.</summary>
    private static async Task<IDocument> PublishAsync(ProposalSite form)
    {
        var file = await form.FileAsync();
        form.Site.Writing(file, await form.RecordAsync());
        Assert.DoesNotContain(form.Site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));
        return new HtmlParser().ParseDocument(form.Site.Page($"{Path.ChangeExtension(file["content/".Length..], null)}/index.html"));
    }

    /// <summary>The signs alone: composed, one kind of quote and apostrophe, no space, since the generator sets French spaces.</summary>
    private static string Words(string text)
    {
        var plain = text.Normalize().Replace('’', '\'').Replace('\u00A0', ' ').Replace('«', '"').Replace('»', '"');
        return string.Concat(plain.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>What the page of an action answers to one of its short questions.</summary>
    private static string Fact(IDocument page, string name) =>
        page.QuerySelectorAll(".brief dt").Single(term => term.TextContent == name).NextElementSibling!.TextContent;

    /// <summary>The text of an element, where a line ends.</summary>
    private static string Spaced(IElement element) => string.Join(' ', element.Children.Select(child => child.TextContent));
}
