using Bilan.Diagnostics;

namespace Bilan.Tests.Loading;

/// <summary>Files that are there and cannot be read: open in Excel, or not for this user.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private const string Table = "data/2024/actions.csv";

    private readonly TestSite _site = TestSite.Valbourg();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(Table)]
    [InlineData("data/structures.csv")]
    [InlineData("content/site.yml")]
    [InlineData("content/2024/actions/velo.md")]
    public void A_file_that_another_program_holds_is_named_with_the_cure_and_nothing_is_published(string file)
    {
        using var held = Hold(file);

        var line = Assert.Single(_site.Build());

        Assert.Equal(
            $"{file}: erreur DSQ001 : ce fichier est ouvert dans un autre programme, qui empêche de le lire. "
            + "Enregistrez-le et fermez-le dans Excel (ou dans le programme qui l'a ouvert), puis recommencez.",
            line);
        Assert.False(Directory.Exists(_site.Output));
    }

    [Fact]
    public void A_file_that_another_program_writes_and_lets_others_read_is_read()
    {
        using var open = new FileStream(Path.Combine(_site.Sources, Table), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

        Assert.Empty(_site.Build());
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_named_like_any_other()
    {
        const string file = "content/2024/actions/perdue.md";
        File.CreateSymbolicLink(Path.Combine(_site.Sources, file), Path.Combine(_site.Sources, "nulle-part.md"));

        var line = Assert.Single(_site.Build());

        Assert.Equal(
            $"{file}: erreur FMT014 : ce n'est pas un fichier ordinaire (c'est un lien, un raccourci, un tube ou un périphérique) : il n'est ni suivi ni lu. Mettez le fichier lui-même à sa place, ou retirez-le.",
            line);
    }

    [Fact]
    public void A_missing_right_is_said_in_French() =>
        Assert.Equal(
            "data/themes.csv: erreur DSQ002 : ce fichier ne peut pas être lu (le droit d'accès manque). Vérifiez que vous pouvez l'ouvrir vous-même, puis recommencez.",
            TextPrinter.Line(Problems.CannotRead("data/themes.csv", new UnauthorizedAccessException("Access to the path is denied."))));

    [Fact]
    public void A_name_of_another_encoding_is_said_to_be_the_cause() =>
        Assert.StartsWith(
            "content/2024/actions/caf\uFFFD.md: erreur DSQ002 : ce fichier ne peut pas être lu (son nom est écrit dans un ancien format : renommez-le).",
            TextPrinter.Line(Problems.CannotRead("content/2024/actions/caf\uFFFD.md", new FileNotFoundException())),
            StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_is_closed_is_called_a_folder() =>
        Assert.Equal(
            "data/2024: erreur DSQ002 : ce dossier ne peut pas être ouvert (le droit d'accès manque) : rien de ce qu'il contient n'a été lu. Vérifiez que vous pouvez l'ouvrir vous-même, puis recommencez.",
            TextPrinter.Line(Problems.FolderUnreadable("data/2024")));

    [Fact]
    public void The_program_ends_as_after_any_mistake_and_the_previous_site_stays()
    {
        _site.Build();
        var before = _site.Published();
        using var held = Hold(Table);

        var (code, output, error) = BilanCommand.Run("build", "--root", _site.Sources, "--output", _site.Output);

        Assert.Equal(1, code);
        Assert.StartsWith($"{Table}: erreur DSQ001 :", error, StringComparison.Ordinal);
        Assert.StartsWith("Rien n'a été publié", output, StringComparison.Ordinal);
        Assert.Equal(before, _site.Published());
    }

    [Fact]
    public void A_list_of_addresses_that_cannot_be_read_keeps_the_site_from_being_published()
    {
        const string list = "adresses-en-ligne.txt";
        _site.Writing(list, "/\n");
        using var held = Hold(list);

        var line = Assert.Single(_site.Build(published: Path.Combine(_site.Sources, list)));

        Assert.Contains("adresses-en-ligne.txt: erreur DSQ001", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.Output));
    }

    [Fact]
    public void Another_command_that_cannot_write_says_so_in_French()
    {
        var taken = _site.Output;
        Directory.CreateDirectory(taken);

        var (code, _, error) = BilanCommand.Run("report", "--base", _site.Sources, "--root", _site.Sources, "--output", taken);

        Assert.Equal(1, code);
        Assert.StartsWith("bilan s'est arrêté : un fichier n'a pas pu être lu ou écrit (le droit d'accès manque).", error, StringComparison.Ordinal);
    }

    /// <summary>As Excel on Windows holds a table; elsewhere .NET programs keep to it among themselves.</summary>
    private FileStream Hold(string file) => new(Path.Combine(_site.Sources, file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
}
