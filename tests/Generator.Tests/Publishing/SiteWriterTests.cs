using System.Buffers;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Model;
using Bilan.Planning;
using Bilan.Publishing;

namespace Bilan.Tests.Publishing;

public sealed class SiteWriterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-writer-");

    private string Target => Path.Combine(_folder.FullName, "_site");

    private string Sources => Path.Combine(_folder.FullName, "sources");

    public void Dispose() => _folder.Delete(recursive: true);

    [LinuxFact]
    public void A_folder_reached_through_a_link_is_the_same_folder()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "vrai", "dedans"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "lien"), "vrai");
        using var one = FolderLock.TryTake(Path.Combine(_folder.FullName, "vrai", "dedans", "_site"));

        using var other = FolderLock.TryTake(Path.Combine(_folder.FullName, "lien", "dedans", "_site"));

        Assert.NotNull(one);
        Assert.Null(other);
    }

    [Fact]
    public void Takes_away_pages_that_are_no_longer_there()
    {
        Write(Target, ("/", "accueil"), ("/actions/", "anciennes"), ("/adresses.txt", "/"));

        Write(Target, ("/", "accueil neuf"), ("/adresses.txt", "/"));

        Assert.Equal("accueil neuf", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.False(Directory.Exists(Path.Combine(Target, "actions")));
        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public void Keeps_the_bytes_of_an_unchanged_file_when_its_neighbour_changes()
    {
        Write(Target, ("/", "un"), ("/actions/", "deux"), ("/adresses.txt", "/"));

        Write(Target, ("/", "UN"), ("/actions/", "deux"), ("/adresses.txt", "/"));

        Assert.Equal("UN", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal("deux", File.ReadAllText(Path.Combine(Target, "actions", "index.html")));
    }

    [Fact]
    public void Refuses_a_folder_that_holds_something_else()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "photo.jpg"), "chat");

        var found = Write(Target, ("/", "accueil"));

        Assert.Equal("OUT002", Assert.Single(found).Code);
        Assert.Equal("chat", File.ReadAllText(Path.Combine(Target, "photo.jpg")));
    }

    [Fact]
    public void Refuses_the_folder_of_the_sources_and_those_above_it()
    {
        Directory.CreateDirectory(Sources);

        Assert.Equal("OUT003", Assert.Single(Write(Sources, ("/", "x"))).Code);
        Assert.Equal("OUT003", Assert.Single(Write(_folder.FullName, ("/", "x"))).Code);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/site")]
    [InlineData("data/2024")]
    public void Refuses_a_folder_among_the_records(string folder)
    {
        Directory.CreateDirectory(Path.Combine(Sources, folder));

        Assert.Equal("OUT004", Assert.Single(Write(Path.Combine(Sources, folder), ("/", "x"))).Code);
    }

    [LinuxFact]
    public void Refuses_a_folder_among_the_records_that_is_reached_through_a_link()
    {
        Directory.CreateDirectory(Path.Combine(Sources, "content"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "lien"), "sources");

        Assert.Equal("OUT004", Assert.Single(Write(Path.Combine(_folder.FullName, "lien", "content", "site"), ("/", "x"))).Code);
    }

    [Fact]
    public void Leaves_a_foreign_folder_with_a_list_of_addresses_that_are_not_there()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "adresses.txt"), "/\n");
        File.WriteAllText(Path.Combine(Target, "photo.jpg"), "chat");

        Assert.Equal("OUT002", Assert.Single(Write(Target, ("/", "accueil"))).Code);

        Assert.True(File.Exists(Path.Combine(Target, "photo.jpg")));
    }

    [Theory]
    [InlineData(".next")]
    [InlineData(".previous")]
    public void Leaves_a_foreign_folder_that_has_the_name_of_one_of_its_own(string ending)
    {
        Directory.CreateDirectory(Target + ending);
        File.WriteAllText(Path.Combine(Target + ending, "photo.jpg"), "chat");

        var found = Write(Target, ("/", "accueil"));

        Assert.Equal("OUT002", Assert.Single(found).Code);
        Assert.Equal("chat", File.ReadAllText(Path.Combine(Target + ending, "photo.jpg")));
    }

    [Fact]
    public void Leaves_the_previous_site_whole_when_writing_fails()
    {
        Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));

        // A file cannot stand where another file needs a folder.
        var found = Write(Target, ("/", "neuf"), ("/x", "fichier"), ("/x/", "dossier"), ("/adresses.txt", "/"));

        Assert.Equal("OUT001", Assert.Single(found).Code);
        Assert.Equal("accueil", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.False(Directory.Exists(Target + ".next"));
    }

    [Fact]
    public void Writes_the_next_site_though_a_program_reads_the_one_that_stands_or_says_so_in_French()
    {
        Write(Target, ("/", "accueil"), ("/actions/", "deux"), ("/adresses.txt", "/"));
        using var held = new FileStream(Path.Combine(Target, "index.html"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var found = Write(Target, ("/", "ACCUEIL"), ("/actions/", "trois"), ("/adresses.txt", "/"));

        held.Dispose();
        // Windows moves no folder of which a file is held.
        Assert.Equal(OperatingSystem.IsWindows() ? "OUT001" : "", string.Concat(found.Select(finding => finding.Code)));
        Assert.Equal(OperatingSystem.IsWindows() ? "accueil" : "ACCUEIL", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public void Gives_up_where_another_run_writes_and_leaves_the_folder_to_it()
    {
        Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));
        using var other = FolderLock.TryTake(Target);

        var found = Write(Target, ("/", "neuf"), ("/adresses.txt", "/"));

        Assert.Equal("OUT005", Assert.Single(found).Code);
        Assert.Equal("accueil", File.ReadAllText(Path.Combine(Target, "index.html")));
        other!.Dispose();
        Assert.Empty(Write(Target, ("/", "neuf"), ("/adresses.txt", "/")));
    }

    [Fact]
    public void Refuses_a_folder_whose_list_of_addresses_is_one_of_streets()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "adresses.txt"), "1 place de la Mairie\n");

        var found = Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));

        Assert.Equal("OUT002", Assert.Single(found).Code);
        Assert.True(File.Exists(Path.Combine(Target, "adresses.txt")));
    }

    [Fact]
    public void Takes_what_an_ended_run_left_for_its_own()
    {
        Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));
        Directory.CreateDirectory(Path.Combine(Target + ".next", "actions"));
        File.WriteAllText(Path.Combine(Target + ".next", ".bilan"), "");
        File.WriteAllText(Path.Combine(Target + ".next", "actions", "index.html"), "à moitié");

        Assert.Empty(Write(Target, ("/", "neuf"), ("/adresses.txt", "/")));

        Assert.Equal("neuf", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public void Finds_the_site_again_after_a_run_that_ended_half_way_through_the_swap()
    {
        Write(Target, ("/", "accueil"), ("/actions/", "deux"), ("/adresses.txt", "/"));
        Directory.Move(Target, Target + ".previous");

        var found = Write(Target, ("/", "neuf"), ("/x", "fichier"), ("/x/", "dossier"), ("/adresses.txt", "/"));

        Assert.Single(found);
        Assert.Equal("accueil", File.ReadAllText(Path.Combine(Target, "index.html")));
    }

    [Fact]
    public void Finds_the_site_again_before_anything_is_read()
    {
        Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));
        Directory.Move(Target, Target + ".previous");

        SiteFolder.Recover(Target);

        Assert.Equal("accueil", File.ReadAllText(Path.Combine(Target, "index.html")));
        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    [Fact]
    public void Takes_no_foreign_folder_for_a_site_to_find_again()
    {
        Directory.CreateDirectory(Target + ".previous");
        File.WriteAllText(Path.Combine(Target + ".previous", "photo.jpg"), "chat");

        SiteFolder.Recover(Target);

        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void Leaves_the_swap_to_the_run_that_is_at_it()
    {
        Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));
        Directory.Move(Target, Target + ".previous");
        using var other = FolderLock.TryTake(Target);

        SiteFolder.Recover(Target);

        Assert.False(Directory.Exists(Target));
    }

    [Fact]
    public void Tidies_up_the_old_site_that_an_ended_run_left_beside_the_new_one()
    {
        Write(Target + ".previous", ("/", "ancien"), ("/adresses.txt", "/"));
        Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));

        Write(Target, ("/", "accueil"), ("/adresses.txt", "/"));

        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName));
    }

    [LinuxFact]
    public void Writes_the_site_where_a_link_leads_and_leaves_the_link()
    {
        var real = Path.Combine(_folder.FullName, "www");
        Write(real, ("/", "accueil"), ("/adresses.txt", "/"));
        Directory.CreateSymbolicLink(Target, real);

        Assert.Empty(Write(Target, ("/", "neuf"), ("/adresses.txt", "/")));

        Assert.Equal("neuf", File.ReadAllText(Path.Combine(real, "index.html")));
        Assert.Equal(real, new DirectoryInfo(Target).LinkTarget);
        Assert.Equal(["_site", "www"], Directory.EnumerateFileSystemEntries(_folder.FullName).Select(Path.GetFileName).Order());
    }

    [LinuxFact]
    public void Deletes_nothing_through_a_link_that_has_the_name_of_one_of_its_own_folders()
    {
        var other = Path.Combine(_folder.FullName, "autre");
        Write(other, ("/", "un autre site"), ("/adresses.txt", "/"));
        Directory.CreateSymbolicLink(Target + ".next", other);

        Assert.Equal("OUT002", Assert.Single(Write(Target, ("/", "accueil"))).Code);

        Assert.True(File.Exists(Path.Combine(other, "index.html")));
    }

    private ImmutableArray<Diagnostic> Write(string target, params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        SiteWriter.Write(
            files.Select(file => PagePath.TryParse(file.Path, out var path)
                ? new PlannedFile<string>(path, FileKind.Data, new Fingerprints(default), () => file.Text, (text, output) => output.Write(Encoding.UTF8.GetBytes(text)))
                : throw new ArgumentException(file.Path)),
            target,
            Sources,
            bag);
        return bag.Sorted();
    }
}
