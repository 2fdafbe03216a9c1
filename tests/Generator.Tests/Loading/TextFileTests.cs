using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Tests.Loading;

public sealed class TextFileTests : IDisposable
{
    private static readonly Dictionary<int, string> s_names =
        new() { [10000] = "Mac Roman", [850] = "CP850", [28605] = "ISO-8859-15", [1252] = "Windows-1252" };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bilan-text-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Does_not_take_Utf_32_for_Utf_16()
    {
        using var site = TestSite.Valbourg();
        File.WriteAllText(Path.Combine(site.Sources, "data/sigles.csv"), "sigle;signification\nCAF;Été\n", Encoding.UTF32);

        Assert.StartsWith("data/sigles.csv: erreur FMT002", Assert.Single(site.Build()), StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_UTF8_with_and_without_a_byte_order_mark()
    {
        Assert.Equal("été\n", Read(Encoding.UTF8.GetBytes("été\n")).Text);
        Assert.Equal("été\n", Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("été\n")]).Text);
    }

    [Fact]
    public void Understands_Windows_1252_and_says_so()
    {
        var (text, found) = Read([(byte)'c', 0x9C, (byte)'u', (byte)'r', 0x20, 0x96, 0x20, 0xE9]);

        Assert.Equal("cœur – é", text);
        Assert.Equal("FMT001", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData(10000, "Fête à l’école, goûter reçu")]
    [InlineData(850, "Fête à l'école, goûter reçu")]
    [InlineData(28605, "Un goûter : 12 €, une œuvre")]
    [InlineData(1252, "Fête à l’école – « goûter »")]
    [InlineData(1252, "une école")]
    [InlineData(1252, "Fête n° 5 : 20°, 3 m², § 2 • goûter…")]
    public void Understands_the_old_encodings_by_what_they_make_of_a_text(int page, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text);

        var (read, found) = Read(bytes);

        Assert.Equal(text, read);
        Assert.Equal("FMT001", Assert.Single(found).Code);
        Assert.Contains(s_names[page], found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_text_that_is_French_in_two_encodings()
    {
        var (text, found) = Read([.. "titre\n"u8, 0xC7, .. "a roule"u8]);

        Assert.Null(text);
        var finding = Assert.Single(found);
        Assert.Equal(("FMT013", 2), (finding.Code, finding.Location.Line));
    }

    [Fact]
    public void Refuses_a_file_of_more_lines_than_a_town_has_records()
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes(new string('\n', TextFile.MaxLines + 1)));

        Assert.Null(text);
        Assert.Equal("FMT011", Assert.Single(found).Code);
    }

    [Fact]
    public void Names_the_line_of_a_lone_bad_byte()
    {
        var (text, found) = Read([.. "été\nf"u8, 0xEA, .. "te"u8]);

        Assert.Null(text);
        Assert.Equal("f.csv(2,2)", Assert.Single(found).Location.ToString());
    }

    [Theory]
    [InlineData(1252, "Fête\r\nŁódź", 1250, "f.csv(2,1)")]
    [InlineData(1252, "Fête\rà l'été\rde žůž", 1250, "f.csv(3,4)")]
    [InlineData(65001, "Été, fête\rde l'été\rdéjà \u00EA", 0, "f.csv(3,6)")]
    public void Names_the_byte_that_does_not_fit_and_not_the_first_accent(int page, string text, int other, string place)
    {
        var good = CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.UTF8;
        var bytes = other == 0
            ? [.. good.GetBytes(text[..^1]), 0xEA, .. "te"u8]
            : CodePagesEncodingProvider.Instance.GetEncoding(other)!.GetBytes(text.Replace('ê', 'é').Replace('à', 'é'));

        var (read, found) = Read(bytes);

        Assert.Null(read);
        Assert.Equal(("FMT012", place), (Assert.Single(found).Code, found[0].Location.ToString()));
    }

    [Theory]
    [InlineData("fÃªte")]
    [InlineData("FÃŠTE")]
    [InlineData("Ã la fête")]
    [InlineData("F√™te")]
    [InlineData("f├¬te")]
    [InlineData("l‚Äôart")]
    [InlineData("12Â\u00A0€")]
    [InlineData("fÃƒÂªte")]
    public void Refuses_accents_that_were_read_in_another_encoding_and_saved(string typed)
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes($"d'ici\r{typed}"));

        Assert.Null(text);
        Assert.Equal(("FMT003", 2), (Assert.Single(found).Code, found[0].Location.Line));
    }

    [Theory]
    [InlineData("L’Âge d’or, CHÂTEAU, « À LÂ… »")]
    [InlineData("Åland, Łódź, Ân, São Tomé, √2, ≈ 3, ├── dossier, Ô Éternité, DÉJÀ »")]
    public void Keeps_accents_that_only_look_damaged(string typed)
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes(typed));

        Assert.Equal(typed, text);
        Assert.Empty(found);
    }

    [Fact]
    public void Names_every_refused_sign_with_its_lines()
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes("\uF0B7 un\r\uF0B7 deux \uF0B7\r\ntrois \u202E\n\uF0B7 quatre"));

        Assert.Equal(" un\n deux \ntrois \n quatre", text);
        Assert.Equal(["f.csv(1,1)", "f.csv(3,7)"], found.Select(finding => finding.Location.ToString()));
        Assert.Contains("à 2 autres lignes (2, 4)", found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u3164b\uFFA0\u115F", "lettre de remplissage, U+3164")]
    [InlineData("a\u180Eb", "lettre de remplissage, U+180E")]
    [InlineData("a\uFE0Eb\uFE00", "sélecteur de variante, U+FE0E")]
    [InlineData("a\u180Bb", "sélecteur de variante, U+180B")]
    [InlineData("a\u180Fb", "sélecteur de variante, U+180F")]
    [InlineData("a\uFE00b", "sélecteur de variante, U+FE00")]
    [InlineData("a\U000E0100b", "sélecteur de variante, U+E0100")]
    [InlineData("a\U000E01EFb", "sélecteur de variante, U+E01EF")]
    [InlineData("\u00ADab", "trait d'union invisible, U+00AD")]
    [InlineData("\u200Dab", "marque qui lie ou sépare deux lettres, U+200D")]
    [InlineData("a\U000E0101b", "sélecteur de variante, U+E0101")]
    [InlineData("a\uFE0Fb\u200D", "sélecteur de variante, U+FE0F")]
    [InlineData("a\u00ADb", "trait d'union invisible, U+00AD")]
    [InlineData("a\u200Bb", "espace de largeur nulle, U+200B")]
    [InlineData("a\u200Cb", "marque qui lie ou sépare deux lettres, U+200C")]
    [InlineData("a\u2060b", "marque qui empêche de couper un mot, U+2060")]
    [InlineData("a\uFEFFb", "marque de début de fichier, U+FEFF")]
    public void Takes_out_signs_that_show_nothing_and_names_the_first(string typed, string name)
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes(typed));

        Assert.Equal("ab", text);
        var line = TextPrinter.Line(Assert.Single(found));
        Assert.Contains("conseil FMT009", line, StringComparison.Ordinal);
        Assert.Contains($"({name})", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("❤️\u200D🔥 ❤\u200D🔥 ☎\uFE0E 1\uFE0F\u20E3 ℹ\uFE0F 👁\uFE0F ‼\uFE0F ↔\uFE0F 🏳\uFE0F\u200D🌈 0\uFE0F\u20E3 9\uFE0F\u20E3 日本")]
    public void Leaves_pictures_as_they_are_drawn(string typed)
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes(typed));

        Assert.Equal(typed, text);
        Assert.Empty(found);
    }

    [Fact]
    public void Takes_out_marks_that_nobody_sees_and_says_so()
    {
        var (text, found) = Read("après-\u00ADmidi, ate\u200Blier, 👨\u200D👩\u200D👧"u8.ToArray());

        Assert.Equal("après-midi, atelier, 👨\u200D👩\u200D👧", text);
        Assert.Equal("FMT009", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("👨\u200D", "👨")]
    [InlineData("👨\u200Da", "👨a")]
    [InlineData("a\u200D👩", "a👩")]
    [InlineData("日\u00ADa", "日a")]
    public void Takes_out_marks_that_join_no_pictures(string typed, string expected)
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes(typed));

        Assert.Equal(expected, text);
        Assert.Equal("FMT009", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("\u0085", "caractère de commande")]
    [InlineData("\uF0B7", "signe propre à une police, comme une puce de Word")]
    [InlineData("\uFFFE", "code qui n'est celui d'aucun caractère")]
    [InlineData("\u2028", "saut de ligne de traitement de texte")]
    [InlineData("\u2029", "saut de ligne de traitement de texte")]
    [InlineData("\u0378", "code qui n'est celui d'aucun caractère")]
    [InlineData("\U000E0000", "étiquette invisible")]
    [InlineData("\U000E0041", "étiquette invisible")]
    [InlineData("\U000E007F", "étiquette invisible")]
    [InlineData("\U000E0080", "code qui n'est celui d'aucun caractère")]
    [InlineData("\U0010FFFF", "code qui n'est celui d'aucun caractère")]
    [InlineData("\u202E", "marque qui change le sens d'écriture")]
    [InlineData("\u061C", "marque qui change le sens d'écriture")]
    [InlineData("\u0600", "marque invisible")]
    [InlineData("\uFFFD", "signe perdu")]
    public void Refuses_signs_by_their_class(string sign, string kind)
    {
        var (text, found) = Read(Encoding.UTF8.GetBytes($"un{sign}"));

        Assert.Equal("un", text);
        Assert.Equal("FMT004", Assert.Single(found).Code);
        Assert.Contains(kind, found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Composes_accents_typed_in_two_code_points() =>
        Assert.Equal("é", Read(Encoding.UTF8.GetBytes("e\u0301")).Text);

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\rb\r", "a\nb\n")]
    public void Makes_all_line_breaks_alike(string text, string expected) =>
        Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(text)).Text);

    [Fact]
    public void Never_publishes_a_lost_character()
    {
        var (_, found) = Read(Encoding.UTF8.GetBytes("f\uFFFDte"));

        Assert.Equal((Severity.Error, "f.csv(1,2)"), (Assert.Single(found).Severity, found[0].Location.ToString()));
    }

    [Fact]
    public void Refuses_a_file_too_large_to_be_one_of_records()
    {
        var (text, found) = Read(new byte[TextFile.MaxBytes + 1]);

        Assert.Null(text);
        Assert.Equal("FMT005", Assert.Single(found).Code);
    }

    private (string? Text, IReadOnlyList<Diagnostic> Found) Read(byte[] bytes)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "f.csv"), bytes);
        var bag = new DiagnosticBag();
        var text = TextFile.Read(new SourceFolder(_folder.FullName), "f.csv", bag);
        return (text, bag.Sorted());
    }
}
