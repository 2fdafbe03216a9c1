namespace Bilan.Tests.Auditing;

/// <summary>The step of a proposal's workflow that decides whether the program is tested, run in a repository of its own.</summary>
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

    private async Task RunAsync(string command)
    {
        var repository = Path.Combine(_folder.FullName, "depot");
        Directory.CreateDirectory(repository);
        var (code, output) = await WorkflowStep.RunAsync($"cd '{repository}'\n{command}", new()
        {
            ["GITHUB_OUTPUT"] = Said,
            ["GIT_AUTHOR_NAME"] = "a",
            ["GIT_AUTHOR_EMAIL"] = "a@exemple.fr",
            ["GIT_COMMITTER_NAME"] = "a",
            ["GIT_COMMITTER_EMAIL"] = "a@exemple.fr",
        });
        Assert.True(code == 0, output);
    }
}
