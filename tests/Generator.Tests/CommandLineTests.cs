using System.Diagnostics;

namespace Bilan.Tests;

/// <summary>
/// The program as its users start it: arguments in, text and exit code out. In a process of its own where the test is about its streams
/// or its surroundings.
/// </summary>
public class CommandLineTests
{
    [Fact]
    public void Ends_a_build_with_what_it_made()
    {
        using var site = TestSite.Valbourg();

        var (code, output, _) = BilanProcess.Run("build", "--root", site.Sources, "--output", site.Output);

        var pages = Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories).Count();
        Assert.Equal(0, code);
        Assert.Matches($@"^2 actions, 2 structures, {pages} pages en \d+,\d\d s$", output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(site.Output, "2024/actions")).Length);
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(site.Output, "structures")).Length);
    }

    [Fact]
    public void Builds_when_no_command_is_given()
    {
        using var site = TestSite.Valbourg();

        var (code, output, error) = Bilan("--root", site.Sources, "--output", site.Output);

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("2 actions, 2 structures, ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_on_the_error_stream_why_nothing_was_published()
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";club-velo;", ";club-velos;");

        var (code, output, error) = BilanProcess.Run("--root", site.Sources, "--output", site.Output);

        Assert.Equal(1, code);
        Assert.StartsWith("data/2024/actions.csv(2,20): erreur ACT001 : ", error, StringComparison.Ordinal);
        Assert.StartsWith("Rien n'a été publié", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_warnings_from_publishing_when_strict()
    {
        using var site = TestSite.Valbourg().Replacing("content/site.yml", "editeur: Ville de Valbourg", "editeur:");

        Assert.Equal(0, Bilan("check", "--root", site.Sources).Code);
        Assert.Equal(1, Bilan("check", "--strict", "--root", site.Sources).Code);
    }

    [Theory]
    [InlineData("text", "data/2024/actions.csv(2,20): erreur ACT001")]
    [InlineData("github", "::error file=data/2024/actions.csv,line=2,col=20,title=ACT001::")]
    [InlineData("json", "\"code\": \"ACT001\"")]
    public void Checks_in_the_form_that_is_asked_for(string format, string expected)
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";club-velo;", ";club-velos;");

        var (code, output, _) = BilanProcess.Run("check", "--format", format, "--root", site.Sources);

        Assert.Equal(1, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void Ends_a_check_with_what_stands_on_the_disk_and_where_it_went()
    {
        using var site = TestSite.Valbourg().Writing("data/README.md", "Une note.").Writing("data/plan.txt", "Une autre.");

        var (_, output, _) = Bilan("check", "--root", site.Sources);

        Assert.Equal(
            "Compte : 14 fichiers et 10 lignes de tableaux sur le disque ; publiés : 12 fichiers et 10 lignes ; gardés à côté, non publiés : 1 fichier et 0 ligne ; nommés dans les messages : 1 fichier et 0 ligne.",
            output.TrimEnd().Split('\n')[^1]);
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(11, true)]
    public void Puts_all_errors_in_the_summary_when_GitHub_would_not_show_them_all(int errors, bool inSummary)
    {
        using var site = TestSite.Valbourg();
        for (var i = 0; i < errors; i++)
            site.Writing($"content/2024/actions/a{i}.md", $"---\ntitre: Essai\nstructure: personne-{i}\n---\n\nTexte.\n");
        var summary = Path.Combine(site.Output + "-summary.md");
        var environment = new Dictionary<string, string>
        {
            ["GITHUB_STEP_SUMMARY"] = summary,
            ["GITHUB_SERVER_URL"] = "https://depot.exemple",
            ["GITHUB_REPOSITORY"] = "ville/actions",
            ["GITHUB_SHA"] = "0123abc",
        };

        var (code, output, _) = BilanProcess.Run(environment, "check", "--format", "github", "--root", site.Sources);

        Assert.Equal(1, code);
        Assert.Equal(errors, output.Split('\n').Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(inSummary, File.Exists(summary));
        if (inSummary)
        {
            Assert.Equal(
                errors,
                File.ReadAllText(summary).Split("(https://depot.exemple/ville/actions/blob/0123abc/content/2024/actions/a", StringSplitOptions.None).Length - 1);
        }
    }

    [Theory]
    [InlineData("bulid")]
    [InlineData("build", "--outptu", "x")]
    [InlineData("check", "--format", "xml")]
    [InlineData("audit")]
    [InlineData("audit", "nulle-part")]
    [InlineData("build", "--base-url", "exemple.fr")]
    [InlineData("build", "--root", "nulle-part")]
    [InlineData("report")]
    [InlineData("report", "--base", "nulle-part")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("new", "edition", "24")]
    [InlineData("build", "--published", "nulle-part.txt")]
    public void Refuses_a_wrong_command_line(params string[] arguments)
    {
        var (code, _, error) = Bilan(arguments);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Serve_takes_no_settings_from_the_folder_where_it_is_started()
    {
        using var site = TestSite.Valbourg();
        await File.WriteAllTextAsync(
            Path.Combine(site.Sources, "appsettings.json"), """{ "Kestrel": { "Endpoints": { "Elsewhere": { "Url": "http://127.0.0.1:1" } } } }""");

        using var process = BilanProcess.StartIn(site.Sources, "serve", "--port", "0", "--root", site.Sources);
        string? line;
        do
            line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        while (line?.StartsWith("Le site est", StringComparison.Ordinal) == false);
        process.Kill();

        Assert.Matches(@"http://127\.0\.0\.1:\d{4,5}/", line);
    }

    [Fact]
    public void Reports_what_changes_between_two_folders()
    {
        using var before = TestSite.Valbourg();
        using var after = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";Chantier vélo;", ";Atelier vélo;");
        var file = Path.Combine(after.Sources, "compte-rendu.md");

        var (code, output, _) = BilanProcess.Run("report", "--base", before.Sources, "--root", after.Sources);
        var written = Bilan("report", "--base", before.Sources, "--root", after.Sources, "--output", file);

        Assert.Equal(0, code);
        Assert.Contains("| titre | Chantier vélo | Atelier vélo |", output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (written.Code, written.Output));
        Assert.Equal(output, File.ReadAllText(file));
    }

    [Fact]
    public void Audits_a_site_it_has_built_and_finds_nothing()
    {
        using var site = TestSite.Real();
        site.Build();

        var (code, output, _) = Bilan("audit", site.Output);

        Assert.Equal((0, ""), (code, output));
    }

    [Fact]
    public void Publishes_a_structure_a_theme_and_an_audience_that_wait_for_their_first_action()
    {
        using var site = TestSite.Valbourg()
            .Replacing("data/structures.csv", "maison-du-val;", "atelier;Atelier;;;;\nmaison-du-val;")
            .Replacing("data/themes.csv", "droits;", "nature;Nature;;;feuille\ndroits;")
            .Replacing("data/publics.csv", "jeunes;", "seniors;Seniors\njeunes;");
        Assert.Empty(site.Build());

        var (code, output, _) = Bilan("audit", site.Output);

        Assert.Equal((0, ""), (code, output));
        Assert.Contains("Atelier", site.Page("structures/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_write_into_a_folder_without_a_name()
    {
        using var site = TestSite.Valbourg();

        Assert.Equal(2, Bilan("build", "--root", site.Sources, "--output", "").Code);
    }

    [LinuxFact]
    public void Waits_for_no_pipe_that_is_given_as_the_list_of_published_addresses()
    {
        using var site = TestSite.Valbourg();
        var pipe = Path.Combine(site.Sources, "adresses.txt");
        using var made = Process.Start("mkfifo", pipe);
        made.WaitForExit();

        var (code, _, error) = Bilan("check", "--root", site.Sources, "--published", pipe);

        Assert.Equal(2, code);
        Assert.Contains("n'est pas un fichier ordinaire", error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Waits_for_no_pipe_that_stands_beside_that_list()
    {
        using var site = TestSite.Valbourg();
        site.Writing("adresses.txt", "/\n");
        using var made = Process.Start("mkfifo", Path.Combine(site.Sources, "empreintes.txt"));
        made.WaitForExit();

        var (code, _, error) = Bilan("check", "--root", site.Sources, "--published", Path.Combine(site.Sources, "adresses.txt"));

        Assert.Equal(2, code);
        Assert.Contains("n'est pas un fichier ordinaire", error, StringComparison.Ordinal);
    }

    [LinuxFact]
    public void Opens_no_device_and_no_pipe_in_the_place_of_a_file()
    {
        using var site = TestSite.Valbourg().Writing("tableau.csv", "Action;Structure;Descriptif\nVélo;Club vélo;Rouler.\n");
        var pipe = Path.Combine(site.Sources, "tube");
        using var made = Process.Start("mkfifo", pipe);
        made.WaitForExit();
        var table = Path.Combine(site.Sources, "tableau.csv");

        foreach (var file in (string[])["/dev/zero", pipe])
        {
            AssertRefused("check", "--root", site.Sources, "--published", file);
            AssertRefused("import", file, "--edition", "2025", "--root", site.Sources);
            AssertRefused("import", table, "--edition", "2025", "--root", site.Sources, "--map", file);
        }

        Assert.False(Directory.Exists(Path.Combine(site.Sources, "data/2025")));

        static void AssertRefused(params string[] arguments)
        {
            var (code, _, error) = Bilan(arguments);

            Assert.Equal(2, code);
            Assert.Contains("n'est pas un fichier ordinaire", error, StringComparison.Ordinal);
        }
    }

    [LinuxFact]
    public void Imports_into_no_pipe_in_the_place_of_a_record()
    {
        using var site = TestSite.Valbourg().Writing("tableau.csv", "Action;Structure;Descriptif\nVélo;Club vélo;Rouler.\n").Removing("data/structures.csv");
        using var made = Process.Start("mkfifo", Path.Combine(site.Sources, "data/structures.csv"));
        made.WaitForExit();

        var (code, output, _) = Bilan("import", Path.Combine(site.Sources, "tableau.csv"), "--edition", "2025", "--root", site.Sources);

        Assert.Equal(1, code);
        Assert.StartsWith("data/structures.csv: erreur FMT014", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(site.Sources, "data/2025/actions.csv")));
    }

    [LinuxFact]
    public void Is_not_held_up_by_a_pipe_in_the_place_of_its_own_mark()
    {
        using var site = TestSite.Valbourg();
        Directory.CreateDirectory(site.Output);
        using var made = Process.Start("mkfifo", Path.Combine(site.Output, ".bilan"));
        made.WaitForExit();

        Assert.Empty(site.Build());

        Assert.True(File.Exists(Path.Combine(site.Output, "index.html")));
    }

    [Fact]
    public void Refuses_a_machine_that_compares_no_accents()
    {
        using var site = TestSite.Valbourg();

        var (code, output, error) = BilanProcess.Run(new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" }, "check", "--root", site.Sources);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Retirez la variable DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--root")]
    [InlineData("audit")]
    [InlineData("report", "--base")]
    [InlineData("import", "--root", ".", "--edition", "2024")]
    public void Prints_no_command_to_the_terminal_from_its_own_arguments(params string[] arguments)
    {
        var (code, _, error) = Bilan([.. arguments, "nulle\u001B[31mpart"]);

        Assert.Equal(2, code);
        Assert.Contains("nulle\uFFFD[31mpart", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_run_finds_again_the_site_of_one_that_ended_half_way_through_the_swap()
    {
        using var site = TestSite.Valbourg();
        site.Build();
        var folder = Path.GetDirectoryName(site.Output)!;
        Directory.Move(site.Output, Path.Combine(folder, "_site.previous"));

        using var check = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "bilan.dll"), "check", "--root", site.Sources])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        check.WaitForExit();

        Assert.True(File.Exists(Path.Combine(folder, "_site/index.html")));
        Assert.False(Directory.Exists(Path.Combine(folder, "_site.previous")));
    }

    [LinuxFact]
    public void Writes_no_new_action_through_a_link()
    {
        using var site = TestSite.Valbourg();
        var elsewhere = Directory.CreateDirectory(Path.Combine(site.Sources, "ailleurs"));
        site.Removing("content/2024/actions");
        Directory.CreateSymbolicLink(Path.Combine(site.Sources, "content/2024/actions"), elsewhere.FullName);

        var (code, _, error) = Bilan("new", "action", "Fête du sport", "--root", site.Sources, "--structure", "club-velo", "--edition", "2024");

        Assert.Equal(2, code);
        Assert.Contains("un lien", error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
    }

    [LinuxFact]
    public void Ends_as_after_any_mistake_where_its_messages_find_no_room()
    {
        using var site = TestSite.Valbourg().Replacing("data/2024/actions.csv", ";club-velo;", ";club-velos;");

        using var shell = Process.Start("/bin/sh", ["-c", "\"$@\" 2>/dev/full >/dev/null", "sh", "dotnet", Path.Combine(AppContext.BaseDirectory, "bilan.dll"), "build", "--root", site.Sources, "--output", site.Output]);
        shell.WaitForExit();

        Assert.Equal(1, shell.ExitCode);
    }

    private static (int Code, string Output, string Error) Bilan(params string[] arguments) => BilanCommand.Run(arguments);
}
