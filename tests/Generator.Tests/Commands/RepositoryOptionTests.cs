using AngleSharp.Html.Parser;

namespace Bilan.Tests.Commands;

/// <summary>The options by which a workflow says where the sources are edited, so that nobody needs to write it into <c>site.yml</c>.</summary>
public sealed class RepositoryOptionTests : IDisposable
{
    private const string Depot = "https://depot.exemple/actions";
    private const string Given = "https://ailleurs.exemple/ville/bilan";
    private const string Edit = "/content/2024/actions/velo.md";

    private readonly TestSite _site = TestSite.Valbourg();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Shows_the_links_to_edit_though_the_file_names_no_repository()
    {
        WithoutRepository();

        Assert.Contains($"{Given}/edit/main{Edit}", Links("--repository-url", Given));
    }

    [Theory]
    [InlineData]
    [InlineData("--repository-url", "", "--branch", "")]
    public void Shows_none_where_nobody_names_one(params string[] options)
    {
        WithoutRepository();

        Assert.DoesNotContain(Links(options), link => link.Contains("/edit/", StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_the_file_its_word_where_the_options_are_empty() =>
        Assert.Contains($"{Depot}/edit/main{Edit}", Links("--repository-url", "", "--branch", ""));

    [Theory]
    [InlineData(Given)]
    [InlineData(Given + "/")]
    [InlineData(Given + ".git")]
    public void Replaces_what_the_file_says(string address)
    {
        _site.Replacing("content/site.yml", "contact:", "branche: principale\ncontact:");

        Assert.Contains($"{Given}/edit/principale{Edit}", Links("--repository-url", address));
        Assert.Contains($"{Given}/edit/site/2024{Edit}", Links("--repository-url", address, "--branch", "site/2024"));
        Assert.Contains($"{Depot}/edit/site/2024{Edit}", Links("--branch", "site/2024"));
    }

    [Theory]
    [InlineData("--repository-url", "ville/bilan", "« ville/bilan » n'est pas l'adresse d'un dépôt : elle commence par https://.")]
    [InlineData("--repository-url", "git@depot.exemple:ville/bilan.git", "« git@depot.exemple:ville/bilan.git » n'est pas l'adresse d'un dépôt : elle commence par https://.")]
    [InlineData("--branch", "deux mots", "« deux mots » ne peut pas être le nom d'une branche.")]
    [InlineData("--branch", "a..b", "« a..b » ne peut pas être le nom d'une branche.")]
    [InlineData("--branch", "/main", "« /main » ne peut pas être le nom d'une branche.")]
    public void Refuses_what_is_neither_an_address_nor_a_branch(string option, string value, string message)
    {
        string[] commands = ["build", "check", "serve"];

        Assert.All(commands, command =>
        {
            var (code, _, error) = BilanCommand.Run(command, "--root", _site.Sources, option, value);
            Assert.Equal((2, message), (code, error.TrimEnd()));
        });
    }

    [Theory]
    [InlineData("depot: https://depot.exemple/actions", "depot: https://depot.exemple/ville/bilan/tree/main", "SIT004")]
    [InlineData("adresse: https://actions.exemple/", "adresse: https://actions.exemple/accueil.php", "SIT005")]
    [InlineData("adresse: https://actions.exemple/", "adresse: https://actions.exemple/#/accueil", "SIT005")]
    [InlineData("contact:", "branche: deux mots\ncontact:", "SIT012")]
    public void Checks_what_the_file_says_though_the_options_replace_it(string line, string wrong, string code)
    {
        _site.Replacing("content/site.yml", line, wrong);

        var (_, output, _) = BilanProcess.Run("check", "--root", _site.Sources, "--base-url", Given, "--repository-url", Given, "--branch", "main");

        Assert.Contains($"erreur {code}", output, StringComparison.Ordinal);
    }

    private void WithoutRepository() => _site.Replacing("content/site.yml", $"depot: {Depot}", "depot:");

    private List<string> Links(params string[] options)
    {
        var (code, _, error) = BilanCommand.Run(["build", "--root", _site.Sources, "--output", _site.Output, "--no-pictures", .. options]);

        Assert.Equal((0, ""), (code, error));
        return [.. new HtmlParser().ParseDocument(_site.Page("2024/actions/velo/index.html")).Links.Select(link => link.GetAttribute("href")!)];
    }
}
