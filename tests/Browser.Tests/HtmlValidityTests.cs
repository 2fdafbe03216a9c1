using System.Diagnostics;
using Bilan.Tests.Browser.Harness;

namespace Bilan.Tests.Browser;

/// <summary>What the Nu checker, the validator of the W3C, says of the markup.</summary>
[Collection(SharedSite.Name)]
public class HtmlValidityTests(BuiltSite site)
{
    [NuFact]
    public async Task The_validator_finds_no_error_in_any_page()
    {
        var start = new ProcessStartInfo("java", ["-jar", NuFactAttribute.Jar!, "--errors-only", "--skip-non-html", "--format", "gnu", site.Folder])
        {
            RedirectStandardError = true,
        };

        using var nu = Process.Start(start)!;
        var said = await nu.StandardError.ReadToEndAsync();
        await nu.WaitForExitAsync();

        Findings.AssertNone(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, nu.ExitCode);
    }
}
