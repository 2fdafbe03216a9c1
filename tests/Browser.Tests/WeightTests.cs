using System.IO.Compression;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>A page arrives in the first flight of TCP, its style and script in the second, also where the network is slow.</summary>
[Collection(SharedSite.Name)]
public class WeightTests(BuiltSite site)
{
    /// <summary>Ten segments of 1,460 bytes (RFC 6928), less the headers of the answer.</summary>
    private const int OneFlight = 14 * 1024;

    /// <summary>More is the list of many years or a text as long as a small book, which coordinators may well write.</summary>
    private const int LettersOfAPage = 12_000;

    [Fact]
    public async Task Every_page_about_one_thing_fits_into_one_flight()
    {
        var findings = (await site.VisitsAsync())
            .Where(visit => PageKind.Of(visit.Path).Contains("<id>/", StringComparison.Ordinal) && visit.MainText.Length <= LettersOfAPage)
            .Select(visit => (visit.Path, Weight: Compressed(site.FileOf(visit.Path))))
            .Where(page => page.Weight > OneFlight)
            .Select(page => $"/{page.Path} weighs {page.Weight} bytes");

        Findings.AssertNone([.. findings]);
    }

    [Fact]
    public void Style_and_scripts_together_fit_into_one_flight()
    {
        // What every page asks for; cards, sheets of paper and the form have files of their own.
        string[] shared = ["assets/site.css", "assets/site.js"];

        Assert.InRange(shared.Sum(file => Compressed(Path.Combine(site.Folder, file))), 1, OneFlight);
    }

    [Fact]
    public void The_script_of_the_index_weighs_less_than_eight_kilobytes() =>
        Assert.InRange(Compressed(Path.Combine(site.Folder, "assets/actions.js")), 1, 8 * 1024);

    /// <summary>The form to propose an action has a style and a script that no other page asks for.</summary>
    [Fact]
    public void The_page_with_a_form_fits_into_one_flight_with_all_that_it_alone_needs()
    {
        string[] files = ["proposer/index.html", "assets/proposer.css", "assets/proposer.js"];

        Assert.InRange(files.Sum(file => Compressed(Path.Combine(site.Folder, file))), 1, OneFlight);
    }

    private static int Compressed(string file)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(File.ReadAllBytes(file));
        return (int)result.Length;
    }
}
