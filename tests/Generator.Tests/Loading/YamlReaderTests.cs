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
    [InlineData("titre: Santé : bouger", "YML002(2,14)")]
    [InlineData("titre: Santé:", "YML002(2,13)")]
    [InlineData("resume: \ntitre: @velo", "YML001(3,8)")]
    [InlineData("titre: \"Santé\" : bouger", "YML001(2,16)")]
    [InlineData("Titre:Vélo\nstructure: mjc", "YML001(2,1)")]
    [InlineData("titre:Vélo\nstructure: mjc", "YML020(2,6)")]
    [InlineData("a:\n\u00A0b: 1", "YML021(3,1)")]
    [InlineData("a:\n \u202Fb: 1", "YML021(3,2)")]
    [InlineData("a: 1\n---\nb: 2", "YML001(3,1)")]
    [InlineData("? [a]\n: b", "YML009(2,3)")]
    [InlineData(": b", "YML009(2,3)")]
    [InlineData("- a\n- b", "YML009(2,1)")]
    [InlineData("titre: \"un\n  deux \\trois\"", "FMT021(3,8)")]
    [InlineData("titre: \"C:\\\\a\\temp\"", "FMT021(2,14)")]
    [InlineData("titre: Vélo # rouge", "YML013(2,13)")]
    [InlineData("a: 1\ntitre: Vélo   # rouge", "YML013(3,15)")]
    [InlineData("titre: #1", "YML013(2,8)")]
    [InlineData("a: 1\nthemes:\n  - sport\n   - sante", "YML025(5,4)")]
    [InlineData("a: 1\nb: 2\na: 3", "YML006(4,1)")]
    [InlineData("a: &b 1", "YML008(2,4)")]
    [InlineData("a: !b 1", "YML008(2,4)")]
    public void Says_where_it_does_not_understand(string yaml, string place)
    {
        var bag = new DiagnosticBag();

        YamlReader.Read(yaml, "f.md", 1, bag);

        var said = Assert.Single(bag.Sorted());
        Assert.Equal(place, $"{said.Code}({said.Location.Line},{said.Location.Column})");
    }

    [Fact]
    public void Knows_a_list_in_brackets_from_one_below_its_field()
    {
        var map = Read("a: [b]\nc:\n  - d\n");

        Assert.Equal([true, false], map.Entries.Select(entry => Assert.IsType<RawList>(entry.Value).InBrackets));
    }

    [Theory]
    [InlineData("")]
    [InlineData("---\n")]
    [InlineData("# une remarque\n")]
    public void A_text_without_a_field_is_an_empty_map(string yaml) => Assert.Empty(Read(yaml).Entries);

    [Theory]
    [InlineData("titre: \"Vélo # 1\" # remarque")]
    [InlineData("titre: 'Vélo' # remarque")]
    [InlineData("titre: Vélo - sport - loisirs")]
    public void Remarks_behind_quotes_and_dashes_in_a_line_are_no_surprise(string yaml) => Assert.NotEmpty(Read(yaml).Entries);

    [Fact]
    public void Reads_a_text_up_to_its_limits_of_length_and_depth()
    {
        var longest = "x: " + new string('a', YamlReader.MaxLength - 3);
        var deepest = "x: " + new string('[', YamlReader.MaxDepth - 1) + new string(']', YamlReader.MaxDepth - 1);

        Read(longest);
        Read(deepest);

        Assert.True(IsRefused(longest + "a"));
        Assert.True(IsRefused(deepest.Replace("[]", "[[]]", StringComparison.Ordinal)));
        Assert.True(IsRefused(string.Concat(Enumerable.Range(0, YamlReader.MaxDepth + 1).Select(depth => $"{new string(' ', depth)}a:\n")) + $"{new string(' ', 20)}b: 1"));
        Assert.True(IsRefused(string.Concat(Enumerable.Range(0, YamlReader.MaxDepth + 1).Select(depth => $"{new string(' ', depth)}-\n")) + $"{new string(' ', 20)}- 1"));
    }

    [Fact]
    public void Brackets_that_are_closed_or_end_with_their_line_are_not_nested()
    {
        Read(string.Concat(Enumerable.Range(0, 100).Select(number => $"a{number}: [b, {{c: d}}]\n")));
        Read(string.Concat(Enumerable.Range(0, 100).Select(number => $"a{number}: \"[ {{\"\nb{number}: c\n")));
        Read($"a: \"{new string('[', 4 * YamlReader.MaxDepth)}\"");

        Assert.True(IsRefused($"a: \"{new string('[', (4 * YamlReader.MaxDepth) + 1)}\""));
        Assert.True(IsRefused($"a: \"{new string(']', 10)}{new string('[', (4 * YamlReader.MaxDepth) + 1)}\""));
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

    private static bool IsRefused(string yaml)
    {
        var bag = new DiagnosticBag();
        return YamlReader.Read(yaml, "f.md", 0, bag) is null && bag.HasErrors;
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
