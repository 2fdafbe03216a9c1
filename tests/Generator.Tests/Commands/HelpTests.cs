using System.Text.RegularExpressions;

namespace Bilan.Tests.Commands;

/// <summary>What <c>--help</c> and a wrong command line say: in French, and only of what the command really does.</summary>
public partial class HelpTests
{
    private const string Sources = "--root";
    private const string Site = "--base-url --branch --repository-url";

    [Theory]
    [InlineData("", $"{Sources} {Site} --cache --drafts --no-pictures --offline --output --pdf --published --strict --timings --version")]
    [InlineData("build", $"{Sources} {Site} --cache --drafts --no-pictures --offline --output --pdf --published --strict --timings")]
    [InlineData("check", $"{Sources} {Site} --format --published --strict")]
    [InlineData("serve", $"{Sources} {Site} --port --strict")]
    [InlineData("report", $"{Sources} --base --base-url --commit --format --output --repository-url")]
    [InlineData("audit", "--format --strict")]
    [InlineData("import", $"{Sources} --dry-run --edition --map --update")]
    [InlineData("new", "")]
    [InlineData("new action", $"{Sources} --edition --id --structure")]
    [InlineData("new edition", Sources)]
    [InlineData("new site", $"{Sources} --commune --edition --quartier --workflows")]
    public void Names_in_French_the_options_that_the_command_takes(string command, string options)
    {
        var (code, help, error) = BilanCommand.Run([.. Words(command), "--help"]);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(Words(options).Append("--help").Order(), Option().Matches(help).Select(match => match.Groups[1].Value).Order());
        Assert.DoesNotMatch(English(), help);
    }

    [Theory]
    [InlineData("report", "L'option « --base » est obligatoire.")]
    [InlineData("build --output a --output b", "L'option « --output » est donnée 2 fois : il en faut une seule.")]
    [InlineData("serve --port huit", "« huit » ne convient pas à « --port ».")]
    [InlineData("new edition deux", "« deux » ne convient pas à « edition ».")]
    [InlineData("--version --strict", "L'option « --version » s'emploie seule.")]
    [InlineData("audit site --base-url https://exemple.fr/", "Commande ou argument non reconnu\u00A0: '--base-url'.")]
    [InlineData("bulid", "Commande ou argument non reconnu\u00A0: 'bulid'.")]
    [InlineData("audit", "Argument obligatoire 'DIR' manquant pour la commande : 'audit'.")]
    [InlineData("new", "La commande nécessaire n'a pas été fournie.")]
    public void Says_in_French_what_is_wrong_with_a_command_line(string line, string message)
    {
        var (code, _, error) = BilanCommand.Run(Words(line));

        Assert.Equal((2, message), (code, error.Split('\n')[0].TrimEnd()));
        Assert.DoesNotMatch(English(), error);
    }

    [Theory]
    [InlineData("check", "--root")]
    [InlineData("build", "--cache")]
    public void Says_in_French_that_a_value_is_empty(string command, string option)
    {
        var (code, _, error) = BilanCommand.Run([command, option, ""]);

        Assert.Equal((2, $"« {option} » est vide : il lui faut une valeur."), (code, error.Split('\n')[0].TrimEnd()));
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^  (?:-\?, -h, )?(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Option();

    /// <summary>Words of the library's own help and messages; French writes a space before a colon.</summary>
    [GeneratedRegex(@"\b(?:the|is|for|show|usage|default|required|command|argument '|option ')(?!>)\b|\w:\s", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
