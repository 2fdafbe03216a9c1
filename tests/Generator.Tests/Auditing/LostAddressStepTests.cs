namespace Bilan.Tests.Auditing;

/// <summary>The steps of a proposal's workflow that keep it from losing an address, run on the trees before and after it.</summary>
public sealed class LostAddressStepTests : IDisposable
{
    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("bilan-proposal-");
    private readonly TestSite _after = TestSite.Valbourg();

    private string Before => Path.Combine(_temporary.FullName, "avant");

    public void Dispose()
    {
        _temporary.Delete(recursive: true);
        _after.Dispose();
    }

    [Fact]
    public async Task A_proposal_that_deletes_an_action_fails_and_says_where_its_address_may_go()
    {
        using var before = TestSite.Valbourg().Writing("content/2024/actions/potager.md", "---\ntitre: Potager\nstructure: club-velo\n---\n\nOn jardine.\n");
        Directory.Move(before.Sources, Before);

        var (code, output) = await CheckAsync();

        Assert.Equal(1, code);
        Assert.Contains("::error file=data/2024/actions.csv", output, StringComparison.Ordinal);
        Assert.Contains("l'adresse « /2024/actions/potager/ » a été publiée et ne répondrait plus.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_renames_an_action_is_given_the_line_to_add_and_passes_with_it()
    {
        using var before = TestSite.Valbourg().Replacing("data/2024/actions.csv", "permanence;", "permanance;");
        Directory.Move(before.Sources, Before);

        var (refused, output) = await CheckAsync();
        _after.Replacing("data/2024/actions.csv", ";Répondre aux questions.;", ";Répondre aux questions.;/2024/actions/permanance/");
        var (accepted, _) = await CheckAsync();

        Assert.Equal((1, 0), (refused, accepted));
        Assert.Contains("dans la colonne « anciennes_adresses » (ajoutez-la si elle n'y est pas) : /2024/actions/permanance/", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_mends_a_broken_tree_is_not_held_against_it()
    {
        using var before = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";club-velo;", ";club-velos;");
        Directory.Move(before.Sources, Before);

        var (code, output) = await CheckAsync();

        Assert.Equal(0, code);
        Assert.Contains("::notice::Le site d'avant la proposition a lui-même des erreurs", output, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> CheckAsync()
    {
        var (code, notes) = await RunAsync("Noter les adresses d'avant");
        Assert.Equal(0, code);
        var (result, findings) = await RunAsync("Vérifier les textes et les tableaux");
        return (result, notes + findings);
    }

    /// <summary>The program that is tested here, on the proposal's sources.</summary>
    private Task<(int Code, string Output)> RunAsync(string step) => WorkflowStep.RunAsync(
        $"cd '{_after.Sources}'\n" + WorkflowStep.Command("site-check.yml", "check", step)
            .Replace("\"$RUNNER_TEMP/bilan/bilan\"", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "bilan.dll")}'", StringComparison.Ordinal),
        new()
        {
            ["RUNNER_TEMP"] = _temporary.FullName,
            ["LIST"] = Path.Combine(_temporary.FullName, "adresses-avant.txt"),
            ["GITHUB_STEP_SUMMARY"] = "",
        });
}
