using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Tests.Loading;

public partial class YamlReaderTests
{
    [Theory]
    [InlineData("non")]
    [InlineData("01000")]
    [InlineData("1:30")]
    [InlineData("2024-12-31")]
    [InlineData("~")]
    public void Keeps_what_was_typed(string value)
    {
        var map = Read($"champ: {value}\n");

        Assert.Equal(value, Assert.IsType<RawScalar>(map.Entries.Single().Value).Value);
    }

    [Fact]
    public void Places_keys_and_values_in_the_file()
    {
        var map = YamlReader.Read("titre: Vélo\nthemes:\n  - sport\n", "f.md", 1, new DiagnosticBag())!;

        Assert.Equal("f.md(2,1)", map.Entries[0].Key.Location.ToString());
        Assert.Equal("f.md(2,8)", map.Entries[0].Value.Location.ToString());
        Assert.Equal("f.md(4,5)", Assert.IsType<RawList>(map.Entries[1].Value).Items[0].Location.ToString());
    }

    [Theory]
    [InlineData(100_000, "[")]
    [InlineData(100_000, "{")]
    [InlineData(20_000, "- ")]
    [InlineData(20_000, "? ")]
    [InlineData(20_000, "a: ")]
    [InlineData(30_000, "&a ")]
    public void Survives_a_text_made_to_exhaust_it(int times, string part)
    {
        var bag = new DiagnosticBag();

        YamlReader.Read("x: " + string.Concat(Enumerable.Repeat(part, times)), "f.md", 0, bag);

        Assert.True(bag.HasErrors);
    }

    [Theory]
    [MemberData(nameof(Corpus.Yaml), MemberType = typeof(Corpus))]
    public void Reads_or_explains_every_sample(string file)
    {
        var samples = YamlSample().Matches(File.ReadAllText(file));

        Assert.NotEmpty(samples);
        foreach (Match sample in samples)
        {
            var bag = new DiagnosticBag();
            var yaml = Indentation().Replace(sample.Groups[1].Value, "").Replace('␣', ' ').Replace('»', '\t').Replace("—", "", StringComparison.Ordinal);

            var map = YamlReader.Read(yaml, "f.md", 0, bag);

            Assert.True(map is not null || bag.HasErrors);
        }
    }

    private static RawMap Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var map = YamlReader.Read(yaml, "f.md", 0, bag);
        Assert.Empty(bag.Sorted());
        return map!;
    }

    [GeneratedRegex(@"^(?:- |  )yaml: \|[0-9]?\n((?:    .*\n|\n)*)", RegexOptions.Multiline)]
    private static partial Regex YamlSample();

    [GeneratedRegex("^    ", RegexOptions.Multiline)]
    private static partial Regex Indentation();
}
