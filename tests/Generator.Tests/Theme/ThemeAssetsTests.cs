using System.Text;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Tests.Theme;

/// <summary>The files of <c>theme/assets</c> as somebody who is at work on them sees them, from a copy of the folder.</summary>
public sealed class ThemeAssetsTests : IDisposable
{
    private static readonly Publication s_publication = Assembler.Assemble(
        Loader.Load(new SourceFolder(Repository.At("tests/fixtures/sites/valbourg")), new DiagnosticBag()), new(), Pictograms.Names, new DiagnosticBag())!;

    private readonly DirectoryInfo _theme = Directory.CreateTempSubdirectory("bilan-theme-");

    public ThemeAssetsTests()
    {
        foreach (var name in Sources)
        {
            var copy = Path.Combine(_theme.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Repository.At($"theme/{name}"), copy);
        }
    }

    /// <summary>Pictograms are drawn into pages and are no files of their own.</summary>
    public static TheoryData<string> Sources { get; } =
    [
        .. Directory.EnumerateFiles(Repository.At("theme/assets"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.At("theme"), file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(name => !name.StartsWith("assets/icons/", StringComparison.Ordinal)),
    ];

    public void Dispose() => _theme.Delete(recursive: true);

    [Fact]
    public void Are_those_that_the_program_carries_while_nobody_changes_them() =>
        Assert.Equal(ThemeAssets.All.Concat(PaperSheets.All(s_publication.Site, Editions)).Select(Text), Made());

    [Theory]
    [MemberData(nameof(Sources))]
    public void Show_a_change_of_any_of_them(string name)
    {
        var before = Made();
        File.AppendAllText(Path.Combine(_theme.FullName, name), ".changed { }\n");

        var after = Made();

        Assert.NotEqual(before, after);
        Assert.All(after.Except(before), asset => Assert.Contains(".changed { }", asset, StringComparison.Ordinal));
    }

    private string[] Made() => [.. ThemeAssets.ReadFrom(_theme.FullName, s_publication.Site, Editions).Select(Text)];

    private static IEnumerable<EditionInfo> Editions => s_publication.Editions.Select(edition => edition.Info);

    private static string Text(ThemeAsset asset) => $"{asset.Path} {asset.Version}\n{Encoding.UTF8.GetString(asset.Bytes.Span)}";
}
