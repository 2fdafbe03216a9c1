using System.Text;
using System.Text.Json;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Tests.Diagnostics;

public class PrinterTests
{
    private static readonly Diagnostic s_hostile = Problems.UnknownStructure(
        new SourceLocation("data/a,b:c.csv", 14, 3), "x\n::stop-commands::y 100%", null);

    [Fact]
    public void Prints_file_line_column_code_and_cure_on_one_line()
    {
        var found = Problems.UnknownStructure(new SourceLocation("data/2024/actions.csv", 14, 3), "femme-unies", "femmes-unies");

        Assert.Equal(
            "data/2024/actions.csv(14,3): erreur ACT001 : la structure « femme-unies » n'existe pas dans data/structures.csv. Vouliez-vous dire « femmes-unies » ?",
            TextPrinter.Line(found));
    }

    [Fact]
    public void Keeps_a_hostile_text_on_its_line() => Assert.DoesNotContain('\n', TextPrinter.Line(s_hostile));

    [Fact]
    public void Escapes_what_a_hostile_text_would_say_to_GitHub()
    {
        var line = GitHubPrinter.Line(s_hostile);

        Assert.StartsWith("::error file=data/a%2Cb%3Ac.csv,line=14,col=3,title=ACT001::", line, StringComparison.Ordinal);
        Assert.Contains("x%0A::stop-commands::y 100%25", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', line);
    }

    [Theory]
    [InlineData("data/a\u001B[31mrouge.csv")]
    [InlineData("data/d\u202Egpj.csv")]
    [InlineData("data/a\u0007\u009Bb.csv")]
    [InlineData("data/\u2028\u2066c.csv")]
    public void Gives_no_command_to_a_terminal_in_any_form(string file)
    {
        var found = Problems.UnknownFile(file);
        using var json = new MemoryStream();

        JsonPrinter.Print([found], json);

        Assert.DoesNotMatch(@"[\p{Cc}\p{Cf}\u2028]", TextPrinter.Line(found));
        Assert.DoesNotMatch(@"[\p{Cc}\p{Cf}\u2028]", GitHubPrinter.Line(found));
        Assert.DoesNotMatch(@"(?![\r\n])[\p{Cc}\p{Cf}\u2028]", Encoding.UTF8.GetString(json.ToArray()));
    }

    [Fact]
    public void Shows_a_picture_of_several_signs_whole() =>
        Assert.Contains("👩\u200D👧", TextPrinter.Line(Problems.UnknownFile("data/👩\u200D👧.csv")), StringComparison.Ordinal);

    [Fact]
    public void Writes_JSON_that_reads_back()
    {
        using var stream = new MemoryStream();
        JsonPrinter.Print([s_hostile], stream);

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        var first = json.RootElement[0];
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.Equal(14, first.GetProperty("line").GetInt32());
        Assert.Equal(s_hostile.Message, first.GetProperty("message").GetString());
    }
}
