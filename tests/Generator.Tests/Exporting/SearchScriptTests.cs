using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Bilan.Tests.Exporting;

/// <summary>What those who search fetch beside the page of the index.</summary>
public class SearchScriptTests
{
    [Fact]
    public void A_line_of_an_action_weighs_less_than_three_hundred_bytes_on_its_way()
    {
        using var site = TestSite.Year()
            .Writing("content/2025/edition.md", "---\ntitre: Année 2025\ncontrat: Contrat de ville\ntableau: Tableau des actions\nmise_a_jour: 2026-01-15\nstatut: provisoire\n---\n")
            .Writing("data/2025/actions.csv", "id;titre;structure;themes;publics;descriptif\nneuve;Action neuve;ccas;;;Une action neuve.\n");
        Assert.DoesNotContain(site.Build(), line => line.Contains(": erreur ", StringComparison.Ordinal));

        // A script that sets one value: "window.recherche={…};".
        using var script = JsonDocument.Parse(site.Page("actions/recherche.js")["window.recherche=".Length..].TrimEnd(';', '\n'));
        var lines = script.RootElement.GetProperty("lignes");

        Assert.InRange(lines.GetArrayLength(), 30, int.MaxValue);
        Assert.InRange(Compressed(lines.GetRawText()) / lines.GetArrayLength(), 1, 300);
    }

    private static int Compressed(string text)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return (int)result.Length;
    }
}
