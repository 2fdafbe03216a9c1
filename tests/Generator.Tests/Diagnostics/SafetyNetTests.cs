using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Tests.Diagnostics;

public class SafetyNetTests
{
    [Fact]
    public void Says_which_record_a_library_gave_up_on()
    {
        var bag = new DiagnosticBag();

        var read = SafetyNet.Try<string>(new SourceLocation("f.md", 3, 1), bag, () => throw new ArgumentException("no"));

        Assert.Null(read);
        var finding = Assert.Single(bag.Sorted());
        Assert.Equal(("REC012", "f.md(3,1)"), (finding.Code, finding.Location.ToString()));
    }
}
