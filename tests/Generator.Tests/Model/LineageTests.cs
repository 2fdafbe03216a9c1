using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Tests.Model;

/// <summary>Which action goes on with which, in the three years of <c>tests/fixtures/sites/trois-ans</c>.</summary>
public sealed class LineageTests : IDisposable
{
    private readonly TestSite _site = TestSite.ThreeYears();

    [Fact]
    public void An_action_that_keeps_its_id_continues_by_itself() =>
        Assert.Equal(["2025/permanence", "2024/permanence", "2023/permanence"], LineOf("2024/permanence"));

    [Fact]
    public void A_renamed_action_has_one_line_under_both_names() =>
        Assert.Equal(["2025/sorties-familles", "2024/sorties-familles", "2023/sorties"], LineOf("2023/sorties"));

    [Fact]
    public void An_action_that_was_split_goes_on_as_each_of_its_parts() =>
        Assert.Equal(["2024/ete-enfants", "2024/ete-parents"], Texts(Lineage().NewestOf(Action("2023/ete"))));

    [Fact]
    public void The_line_of_a_part_does_not_have_the_other_part() =>
        Assert.Equal(["2024/ete-parents", "2023/ete"], LineOf("2024/ete-parents"));

    [Fact]
    public void Actions_that_were_merged_have_one_successor() =>
        Assert.Equal(["2025/accompagnement", "2024/accompagnement", "2023/devoirs", "2023/college"], LineOf("2024/accompagnement"));

    [Fact]
    public void An_action_that_was_put_off_goes_on_in_the_year_that_has_it_again() =>
        Assert.Equal(["2025/fete"], Texts(Lineage().After(Action("2023/fete"))));

    [Fact]
    public void Two_equal_rows_of_one_year_are_two_actions() =>
        Assert.Equal(["2025/tournoi-automne", "2024/tournoi-automne"], LineOf("2025/tournoi-automne"));

    [Fact]
    public void An_id_that_comes_back_after_its_action_was_renamed_is_a_new_action()
    {
        _site.Replacing("data/2025/actions.csv", "reparation;", "sorties;");

        Assert.Equal(["2025/sorties"], LineOf("2025/sorties"));
        Assert.Equal(["2024/sorties-familles"], Texts(Lineage().After(Action("2023/sorties"))));
    }

    [Fact]
    public void Says_what_became_of_each_action_of_the_year_before() => Assert.Equal(
        [
            "Continued: 2023/velo > 2024/velo",
            "Continued: 2023/permanence > 2024/permanence",
            "Renamed: 2023/sorties > 2024/sorties-familles",
            "Split: 2023/ete > 2024/ete-enfants, 2024/ete-parents",
            "Merged: 2023/devoirs, 2023/college > 2024/accompagnement",
            "New:  > 2024/tournoi-printemps",
            "New:  > 2024/tournoi-automne",
            "New:  > 2024/jardin",
            "New:  > 2024/ecrivain",
            "Postponed: 2023/fete > ",
            "Ended: 2023/cinema > ",
        ],
        Changes(2024));

    [Fact]
    public void An_action_that_skipped_a_year_is_resumed_and_one_that_keeps_its_id_may_be_split() => Assert.Equal(
        [
            "Split: 2024/velo > 2025/velo, 2025/velo-filles",
            "Continued: 2024/permanence > 2025/permanence",
            "Resumed: 2023/fete > 2025/fete",
            "Continued: 2024/sorties-familles > 2025/sorties-familles",
            "Continued: 2024/accompagnement > 2025/accompagnement",
            "Continued: 2024/tournoi-printemps > 2025/tournoi-printemps",
            "Continued: 2024/tournoi-automne > 2025/tournoi-automne",
            "New:  > 2025/reparation",
            "Ended: 2024/ete-enfants > ",
            "Ended: 2024/ete-parents > ",
            "Postponed: 2024/jardin > ",
            "Ended: 2024/ecrivain > ",
        ],
        Changes(2025));

    [Fact]
    public void Advises_on_what_the_latest_year_leaves_behind()
    {
        _site.Removing("content/2026").Removing("data/2026");

        Assert.Equal(
        [
            "content/2025/edition.md: conseil SUI006 : une action reportée n'est pas dans l'année 2025 : 2024/jardin. "
            + "Une action reportée qui a eu lieu garde son identifiant ; si elle en a changé, la nouvelle la nomme dans le champ « suite_de ».",
            "content/2025/edition.md: conseil SUI007 : 3 actions n'ont pas de suite dans l'année 2025 : 2024/ete-enfants, 2024/ete-parents, 2024/ecrivain. "
            + "Si l'une d'elles continue sous un autre identifiant, la nouvelle la nomme dans le champ « suite_de ».",
        ],
        Advice());
    }

    [Fact]
    public void Advises_on_what_a_draft_leaves_behind_of_the_years_that_are_online()
    {
        _site.Replacing("content/2025/edition.md", "statut: provisoire\n", "statut: provisoire\nbrouillon: oui\n");

        var advice = Advice();

        Assert.Equal(2, advice.Count);
        Assert.Contains(" SUI006 : 2 actions reportées ne sont pas dans l'année 2026 : 2024/jardin, 2023/fete.", advice[0], StringComparison.Ordinal);
        Assert.Contains(" n'ont pas de suite dans l'année 2026 : 2024/velo, 2024/permanence, ", advice[1], StringComparison.Ordinal);
        Assert.DoesNotContain("2025/", string.Concat(advice), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_goes_on_with_actions_and_what_is_online_knows_nothing_of_it()
    {
        var seen = WithDrafts();

        Assert.Equal(["2026/lettres", "2024/ecrivain"], Texts(seen.Lineage.LineOf(seen.Actions.Single(action => Text(action.Card) == "2024/ecrivain"))));
        Assert.Equal(["2024/ecrivain"], LineOf("2024/ecrivain"));
    }

    [Fact]
    public void An_action_that_was_taken_back_may_still_be_named_and_is_in_no_line()
    {
        _site.Writing("content/2023/actions/sorties.md", "---\nretiree: À la demande de la structure.\n---\n");

        Assert.DoesNotContain(_site.Build(), line => line.Contains("SUI00", StringComparison.Ordinal) && line.Contains("erreur", StringComparison.Ordinal));
        Assert.Equal(["2025/sorties-familles", "2024/sorties-familles"], LineOf("2024/sorties-familles"));
    }

    public void Dispose() => _site.Dispose();

    private IEnumerable<string> LineOf(string action) => Texts(Lineage().LineOf(Action(action)));

    private IEnumerable<string> Changes(int year) => Lineage().Between(Lineage().YearBefore(year) ?? 0, year)
        .Select(change => $"{change.Kind}: {string.Join(", ", change.Before.Select(Text))} > {string.Join(", ", change.After.Select(Text))}");

    private Lineage Lineage() => Publication().Lineage;

    private ContractAction Action(string text) => Publication().Actions.Single(action => Text(action.Card) == text);

    private Publication Publication() => WithDrafts().WithoutDrafts();

    private IReadOnlyList<string> Advice() => [.. _site.Build().Where(line => line.Contains(" SUI", StringComparison.Ordinal))];

    private Publication WithDrafts() =>
        Assembler.Assemble(Loader.Load(new SourceFolder(_site.Sources), new DiagnosticBag()), new SiteOverrides(), Pictograms.Names, new DiagnosticBag())!;

    private static IEnumerable<string> Texts(IEnumerable<ContractAction> actions) => actions.Select(action => Text(action.Card));

    private static string Text(ActionCard action) => $"{action.Year}/{action.Id}";
}
