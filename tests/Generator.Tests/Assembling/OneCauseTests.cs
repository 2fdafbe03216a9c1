using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Views;

namespace Bilan.Tests.Assembling;

/// <summary>A table that an accident has damaged as a whole is one mistake: the files that need it say nothing of their own.</summary>
public class OneCauseTests
{
    private const int MostMessages = 3;

    public static TheoryData<string> Accidents => [.. s_accidents.Keys];

    private static readonly Dictionary<string, Func<string[], IEnumerable<string>>> s_accidents = new(StringComparer.Ordinal)
    {
        ["a line for Excel"] = lines => lines.Prepend("sep=;"),
        ["rows in quotes"] = lines => lines.Take(1).Concat(lines.Skip(1).Select(line => $"\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")),
        ["two versions"] = lines => ["<<<<<<< HEAD", .. lines, "=======", .. lines, ">>>>>>> main"],
        ["another separator"] = lines => lines.Select(line => line.Replace(';', '|')),
        ["a quote that nothing closes"] = lines => lines.Take(1).Concat(lines.Skip(1).Take(1).Select(line => $"\"{line}")).Concat(lines.Skip(2)),
    };

    [Theory]
    [MemberData(nameof(Accidents))]
    public void Names_the_damaged_table_alone(string accident)
    {
        using var site = TestSite.Year();

        Assert.All(Tables(site), table =>
        {
            var before = File.ReadAllText(table);
            File.WriteAllText(table, string.Concat(s_accidents[accident](before.TrimEnd('\n').Split('\n')).Select(line => line + "\n")));

            var errors = Errors(site);

            File.WriteAllText(table, before);
            var name = Path.GetRelativePath(site.Sources, table).Replace('\\', '/');
            Assert.NotEmpty(errors);
            Assert.All(errors, error => Assert.Equal(name, error.Location.File));
            Assert.True(errors.Count <= MostMessages, string.Join('\n', errors.Select(TextPrinter.Line)));
        });
    }

    /// <summary>Which separator the rows have is then a guess.</summary>
    [Fact]
    public void Says_first_that_the_line_of_headings_is_lost()
    {
        using var site = TestSite.Year();

        Assert.All(Tables(site), table =>
        {
            var before = File.ReadAllLines(table);
            File.WriteAllLines(table, before.Skip(1));

            var errors = Errors(site);

            File.WriteAllLines(table, before);
            Assert.Equal(("CSV015", 1), (errors[0].Code, errors[0].Location.Line));
            Assert.All(errors, error => Assert.Equal(errors[0].Location.File, error.Location.File));
        });
    }

    [Fact]
    public void Names_the_rows_that_are_gone_without_the_words_that_lead_to_them()
    {
        using var site = TestSite.Year();
        var table = Path.Combine(site.Sources, "data/2024/actions.csv");
        File.WriteAllLines(table, File.ReadAllLines(table).Take(3));

        var error = Assert.Single(Errors(site));

        Assert.Equal("ACT012", error.Code);
    }

    [Fact]
    public void Says_at_once_what_is_wrong_in_other_files_than_those_that_cannot_be_read()
    {
        using var site = TestSite.Year();
        Change("content/2024/actions/chantier-velo.md", text => text[1..]);
        Change("data/publics.csv", text => $"sep=;\n{text}");
        Change("data/2024/actions.csv", text => text.Replace("clas;CLAS;centre-social-cdp;;education,culture;enfants", "clas;CLAS;centre;;education,culure;enfant", StringComparison.Ordinal));
        Change("data/structures.csv", text => text.Replace(";telephone;", ";tel;", StringComparison.Ordinal));
        File.WriteAllLines(At("data/2024/actions.csv"), File.ReadAllLines(At("data/2024/actions.csv")).Where(line => !line.StartsWith("jardins;", StringComparison.Ordinal)));

        var errors = Errors(site);

        // The row of the text that cannot be read is not the lost one under another name.
        Assert.DoesNotContain("chantier-velo", errors[1].Message, StringComparison.Ordinal);
        Assert.Equal(
            [
                "content/2024/actions/chantier-velo.md: YML019", "content/2024/actions/jardins.md: ACT007", "data/2024/actions.csv: ACT001",
                "data/2024/actions.csv: ACT002", "data/publics.csv: CSV012", "data/structures.csv: CSV002",
            ],
            errors.Select(error => $"{error.Location.File}: {error.Code}"));

        string At(string file) => Path.Combine(site.Sources, file);
        void Change(string file, Func<string, string> change) => File.WriteAllText(At(file), change(File.ReadAllText(At(file))));
    }

    private static IEnumerable<string> Tables(TestSite site) =>
        Directory.EnumerateFiles(Path.Combine(site.Sources, "data"), "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static List<Diagnostic> Errors(TestSite site)
    {
        var bag = new DiagnosticBag();
        var raw = Loader.Load(new SourceFolder(site.Sources), bag);
        if (bag.HasErrors)
            Consequences.FindTheRest(raw, new(), Pictograms.Names, bag);
        else
            Assembler.Assemble(raw, new(), Pictograms.Names, bag);
        return [.. bag.Sorted().Where(finding => finding.Severity == Severity.Error)];
    }
}
