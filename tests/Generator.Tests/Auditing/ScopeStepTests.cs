namespace Bilan.Tests.Auditing;

/// <summary>The steps that decide whether the program is tested, of a proposal and before a publication, run in a repository of its own.</summary>
public sealed class ScopeStepTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-scope-");

    private string Said => Path.Combine(_folder.FullName, "output.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("content/2024/actions/velo.md", "no")]
    [InlineData("data/themes.csv", "no")]
    [InlineData("generator/Program.cs", "yes")]
    [InlineData("README.md", "yes")]
    [InlineData("contents/x.md", "yes")]
    public async Task Tests_the_program_where_anything_but_the_records_changes(string file, string program)
    {
        await RunAsync("git init --quiet && git commit --quiet --allow-empty --message avant");
        await RunAsync($"mkdir -p \"$(dirname '{file}')\" && echo x > '{file}' && git add --all && git commit --quiet --message apres");

        await RunAsync(WorkflowStep.Command("pull-request.yml", "scope", "Dire si le programme change"));

        Assert.Equal($"program={program}\n", await File.ReadAllTextAsync(Said));
    }

    [Theory]
    [InlineData("content/2024/actions/velo.md", "no")]
    [InlineData("generator/Program.cs", "yes")]
    public async Task Tests_before_publication_what_changed_since_the_last_one(string file, string program)
    {
        await CommitAsync("generator/Program.cs");
        await RememberAsync("HEAD");
        await CommitAsync(file);

        Assert.Equal(program, await ProgramBeforePublicationAsync("cat en-ligne"));
    }

    /// <summary>The push before failed its tests, or gave up its place to this one before it ran.</summary>
    [Fact]
    public async Task Tests_a_program_that_the_push_before_left_untested_though_this_one_changes_a_comma()
    {
        await CommitAsync("content/site.yml");
        await RememberAsync("HEAD");
        await CommitAsync("generator/Program.cs");
        await CommitAsync("content/2024/actions/velo.md");

        Assert.Equal("yes", await ProgramBeforePublicationAsync("cat en-ligne"));
    }

    [Theory]
    [InlineData("true")]
    [InlineData("echo '{\"message\":\"Bad gateway\"}'; false")]
    [InlineData("echo 0123456789012345678901234567890123456789")]
    [InlineData("echo HEAD")]
    public async Task Tests_all_where_nobody_says_what_is_online(string answer)
    {
        await CommitAsync("generator/Program.cs");
        await CommitAsync("content/site.yml");

        Assert.Equal("yes", await ProgramBeforePublicationAsync(answer));
    }

    [Fact]
    public async Task Tests_all_where_what_is_online_is_no_longer_part_of_the_branch()
    {
        await CommitAsync("generator/Program.cs");
        await CommitAsync("content/site.yml");
        await RememberAsync("HEAD");
        await RunAsync("git reset --quiet --hard HEAD^");
        await CommitAsync("data/themes.csv");

        Assert.Equal("yes", await ProgramBeforePublicationAsync("cat en-ligne"));
    }

    private Task CommitAsync(string file) => RunAsync(
        $"test -d .git || git init --quiet; mkdir -p \"$(dirname '{file}')\" && echo x >> '{file}' && git add '{file}' && git commit --quiet --message x");

    private Task RememberAsync(string commit) => RunAsync($"git rev-parse {commit} > en-ligne");

    /// <param name="answer">What GitHub says when it is asked for the head of the last publication of this branch that succeeded.</param>
    private async Task<string> ProgramBeforePublicationAsync(string answer)
    {
        const string asked = "api --method GET repos/ville/bilan/actions/workflows/pages.yml/runs "
            + "-f status=success -f branch=main -f per_page=1 --jq .workflow_runs[0].head_sha // empty";
        await RunAsync($"gh() {{ [ \"$*\" = '{asked}' ] && {{ {answer}; }}; }}\n" + WorkflowStep.Command("pages.yml", "scope", "Dire si le programme change"));
        return (await File.ReadAllTextAsync(Said)).Trim().Replace("program=", "", StringComparison.Ordinal);
    }

    private async Task RunAsync(string command)
    {
        var repository = Path.Combine(_folder.FullName, "depot");
        Directory.CreateDirectory(repository);
        var (code, output) = await WorkflowStep.RunAsync($"cd '{repository}'\n{command}", new()
        {
            ["GITHUB_OUTPUT"] = Said,
            ["REPOSITORY"] = "ville/bilan",
            ["BRANCH"] = "main",
            ["GIT_AUTHOR_NAME"] = "a",
            ["GIT_AUTHOR_EMAIL"] = "a@exemple.fr",
            ["GIT_COMMITTER_NAME"] = "a",
            ["GIT_COMMITTER_EMAIL"] = "a@exemple.fr",
        });
        Assert.True(code == 0, output);
    }
}
