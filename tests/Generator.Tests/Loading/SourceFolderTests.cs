using Bilan.Loading;

namespace Bilan.Tests.Loading;

public sealed class SourceFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("bilan-folder-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Is_found_from_any_folder_below_it_where_it_has_both_trees()
    {
        var below = Directory.CreateDirectory(At("content/2024/actions")).FullName;
        var before = SourceFolder.FindFrom(below);
        Directory.CreateDirectory(At("data"));

        Assert.Null(before);
        Assert.Equal(_root.FullName, SourceFolder.FindFrom(below)?.Root);
        Assert.Equal(_root.FullName, SourceFolder.FindFrom(_root.FullName)?.Root);
    }

    [Fact]
    public void Lists_what_stands_below_a_folder_in_the_order_of_names_and_without_what_programs_left()
    {
        foreach (var file in (string[])["data/b.csv", "data/a.csv", "data/B.csv", "data/2024/z.csv", "data/2023/y.csv", "data/.DS_Store"])
            Write(file);

        Assert.Equal(
            ["File data/B.csv", "File data/a.csv", "File data/b.csv", "Folder data/2023", "File data/2023/y.csv", "Folder data/2024", "File data/2024/z.csv"],
            Folder.Below("data").Select(place => $"{place.Kind} {place.Path}"));
        Assert.Equal(["data/2023", "data/2024"], Folder.Folders("data"));
        Assert.Empty(Folder.Below("content"));
    }

    [LinuxFact]
    public void Names_links_and_follows_none()
    {
        Write("data/a.csv");
        File.CreateSymbolicLink(At("data/link.csv"), At("data/a.csv"));
        Directory.CreateSymbolicLink(At("data/folder"), At("data"));
        Directory.CreateSymbolicLink(At("content"), At("data"));

        Assert.Equal(["File data/a.csv", "Link data/folder", "Link data/link.csv"], Folder.Below("data").Select(place => $"{place.Kind} {place.Path}"));
        Assert.Equal(["Link content"], Folder.Below("content").Select(place => $"{place.Kind} {place.Path}"));
        Assert.False(Folder.Has("data/link.csv"));
        Assert.Equal([], Folder.ReadBytes("data/link.csv", max: 10)!);
        Assert.True(OrdinaryFile.IsOne(At("data/link.csv")));
    }

    [LinuxFact]
    public void Knows_what_leads_elsewhere()
    {
        Write("data/2024/a.csv");
        Directory.CreateSymbolicLink(At("data/folder"), At("data/2024"));

        Assert.False(Folder.LeadsElsewhere("data/2024/a.csv"));
        Assert.False(Folder.LeadsElsewhere("data/2024/none.csv"));
        Assert.True(Folder.LeadsElsewhere("data/folder/a.csv"));
        Assert.True(Folder.LeadsElsewhere("data/../data/2024/a.csv"));
        Assert.True(Folder.LeadsElsewhere("data//a.csv"));
    }

    [Fact]
    public void Reads_a_file_of_at_most_so_many_bytes()
    {
        Write("data/a.csv");

        Assert.Equal("abc"u8.ToArray(), Folder.ReadBytes("data/a.csv", max: 3));
        Assert.Null(Folder.ReadBytes("data/a.csv", max: 2));
        Assert.True(Folder.IsOrdinary("data/a.csv"));
        Assert.True(OrdinaryFile.IsOne(At("data/a.csv")));
        Assert.True(OrdinaryFile.IsOne(At("data/none.csv")));
    }

    [LinuxFact]
    public void A_device_is_no_file()
    {
        Assert.False(OrdinaryFile.IsOne("/dev/zero"));
        Assert.True(new SourceFolder("/proc").ReadBytes("self/status", max: 10_000) is []);
    }

    [Theory]
    [InlineData("id;nom\na;b\nc;d\n", "2-2 3-3")]
    [InlineData("id;nom\na;\"b\n;;\nc\"\n\n;;\n ; \nd;e", "2-4 8-8")]
    [InlineData("\n;\nid;nom\na;\"b \"\"c\"\"\"\n", "4-4")]
    [InlineData("id;nom", "")]
    [InlineData("", "")]
    public void Counts_the_rows_of_a_table_by_their_first_and_last_lines(string table, string rows)
    {
        Directory.CreateDirectory(At("content"));
        Directory.CreateDirectory(At("data"));
        File.WriteAllText(At("data/themes.csv"), table);

        var entry = Assert.Single(SourceInventory.Of(Folder));

        Assert.Equal("data/themes.csv", entry.File);
        Assert.Equal(rows, string.Join(' ', entry.Rows.Select(row => $"{row.First}-{row.Last}")));
    }

    [Fact]
    public void Counts_every_file_also_those_that_nothing_reads()
    {
        foreach (var file in (string[])["data/b.csv", "data/.a", "content/2024/actions/velo.md"])
            Write(file);

        Assert.Equal(["content/2024/actions/velo.md", "data/.a", "data/b.csv"], SourceInventory.Of(Folder).Select(entry => entry.File));
        Assert.All(SourceInventory.Of(Folder), entry => Assert.Empty(entry.Rows));
    }

    private SourceFolder Folder => new(_root.FullName);

    private string At(string file) => Path.Combine(_root.FullName, file);

    private void Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file))!);
        File.WriteAllText(At(file), "abc");
    }
}
