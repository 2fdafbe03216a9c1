using System.Runtime.Versioning;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Printing;
using Bilan.Tests.Harness;

namespace Bilan.Tests.Printing;

/// <summary>What a coordinator reads where the PDF files cannot be made; that they can is shown in Browser.Tests.</summary>
public class AnnexPrinterTests
{
    [Fact]
    public void Names_what_to_install_where_there_is_no_browser() =>
        Assert.Equal(
            "--pdf: erreur PDF001 : les fichiers PDF sont faits par un navigateur, et aucun n'a été trouvé sur cette machine. Installez Chromium, Google Chrome ou Microsoft Edge, ou donnez le chemin de son programme dans la variable BILAN_BROWSER. Sans --pdf, le site se fait sans navigateur.",
            Assert.Single(BuildWith("/no/such/browser")));

    [Fact]
    public void Says_which_program_could_not_print_and_why()
    {
        // The program that runs this test starts, and is no browser.
        var said = Assert.Single(BuildWith(Environment.ProcessPath!));

        Assert.StartsWith($"--pdf: erreur PDF002 : le navigateur « {Environment.ProcessPath} » n'a pas pu faire les fichiers PDF : il s'est arrêté aussitôt, avec le code ", said, StringComparison.Ordinal);
    }

    [LinuxFact]
    [SupportedOSPlatform("linux")]
    public void Says_that_the_browser_could_not_have_its_sandbox()
    {
        var folder = Directory.CreateTempSubdirectory("bilan-browser-");
        var browser = Path.Combine(folder.FullName, "browser");
        File.WriteAllText(browser, """
            #!/bin/sh
            case "$*" in *--no-sandbox*) ;; *) exit 1;; esac
            head -c 40 <&3 >/dev/null
            printf '{"id":1,"result":{"product":"Chrome/156.0"}}\0' >&4
            """);
        File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var said = BuildWith(browser);

        folder.Delete(recursive: true);
        Assert.Equal(
            [
                $"--pdf: conseil PDF003 : le système ne laisse pas le navigateur « {browser} » s'isoler : il travaille sans cette protection. Il n'ouvre que les pages de ce site ; il n'y a rien à faire.",
                $"--pdf: erreur PDF002 : le navigateur « {browser} » n'a pas pu faire les fichiers PDF : il s'est arrêté en chemin. Mettez-le à jour ou installez Chromium, Google Chrome ou Microsoft Edge, puis recommencez. Sans --pdf, le site se fait sans navigateur.",
            ],
            said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Says_that_what_was_named_is_no_program()
    {
        var said = Assert.Single(BuildWith(Repository.At("data/themes.csv")));

        Assert.Contains("n'a pas pu faire les fichiers PDF : son programme n'a pas pu être lancé.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_without_pdf_needs_no_browser() =>
        Assert.Empty(BuildWith("/no/such/browser", pdf: false));

    [Theory]
    [InlineData("Chrome/131.0.6778.85")]
    [InlineData("HeadlessChrome/156.0.8078.79")]
    public void Takes_a_browser_that_can_number_sheets(string product) => AnnexPrinter.RefuseOld(product);

    [Fact]
    public void Refuses_a_browser_that_cannot() =>
        Assert.Contains("sa version 130 est trop ancienne", Assert.Throws<BrowserException>(() => AnnexPrinter.RefuseOld("Chrome/130.0.0.0")).Message, StringComparison.Ordinal);

    private static List<string> BuildWith(string browser, bool pdf = true)
    {
        var before = Environment.GetEnvironmentVariable(InstalledBrowser.Variable);
        Environment.SetEnvironmentVariable(InstalledBrowser.Variable, browser);
        try
        {
            using var site = TestSite.Valbourg();
            var bag = new DiagnosticBag();
            BuildPipeline.Run(new BuildRequest(new SourceFolder(site.Sources), Pdf: pdf), site.Output, bag);
            Assert.Equal(!pdf, Directory.Exists(site.Output));
            return [.. bag.Sorted().Select(TextPrinter.Line)];
        }
        finally
        {
            Environment.SetEnvironmentVariable(InstalledBrowser.Variable, before);
        }
    }
}
