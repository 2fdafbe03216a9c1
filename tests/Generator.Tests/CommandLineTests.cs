using System.Diagnostics;
using System.Text;

namespace Bilan.Tests;

/// <summary>The program as its users start it: arguments in, text and exit code out.</summary>
public class CommandLineTests
{
    [Fact]
    public void Ends_a_build_with_what_it_made()
    {
        using var site = TestSite.Real();

        var (code, output, _) = Bilan("build", "--root", site.Sources, "--output", site.Output);

        Assert.Equal(0, code);
        Assert.Matches(@"^39 actions, 15 structures, \d+ pages en \d+,\d\d s$", output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(39, Directory.GetDirectories(Path.Combine(site.Output, "2023/actions")).Length);
        Assert.Equal(15, Directory.GetDirectories(Path.Combine(site.Output, "structures")).Length);
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

        var (code, output, error) = Bilan("--root", site.Sources, "--output", site.Output);

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

        var (code, output, _) = Bilan("check", "--format", format, "--root", site.Sources);

        Assert.Equal(1, code);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("bulid")]
    [InlineData("build", "--outptu", "x")]
    [InlineData("check", "--format", "xml")]
    [InlineData("audit")]
    [InlineData("audit", "nulle-part")]
    [InlineData("build", "--base-url", "exemple.fr")]
    [InlineData("build", "--root", "nulle-part")]
    [InlineData("build", "--published", "nulle-part.txt")]
    public void Refuses_a_wrong_command_line(params string[] arguments)
    {
        var (code, _, error) = Bilan(arguments);

        Assert.Equal(2, code);
        Assert.NotEmpty(error);
    }

    [Fact]
    public void Audits_a_site_it_has_built_and_finds_nothing()
    {
        using var site = TestSite.Real();
        site.Build();

        var (code, output, _) = Bilan("audit", site.Output);

        Assert.Equal((0, ""), (code, output));
    }

    private static (int Code, string Output, string Error) Bilan(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "bilan.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
