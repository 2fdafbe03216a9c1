using Bilan.Loading;

namespace Bilan.Tests.Loading;

public class SourceFilesTests
{
    [Theory]
    [InlineData("content/2024", 2024)]
    [InlineData("data/1999", 1999)]
    [InlineData("content/0999", null)]
    [InlineData("content/20245", null)]
    [InlineData("content/202", null)]
    [InlineData("content/+202", null)]
    [InlineData("content/ 202", null)]
    [InlineData("content/an 4", null)]
    public void A_year_has_four_digits(string folder, int? year) => Assert.Equal(year, SourceFiles.YearOf(folder));

    [Theory]
    [InlineData("content/site.yml")]
    [InlineData("content/logo.svg")]
    [InlineData("content/logo.png")]
    [InlineData("content/2024/edition.md")]
    [InlineData("content/2024/actions/velo.md")]
    [InlineData("content/2024/actions/VELO.MD")]
    [InlineData("content/pages/a-propos.md")]
    [InlineData("data/structures.csv")]
    [InlineData("data/quartiers.csv")]
    [InlineData("data/2024/actions.csv")]
    [InlineData("data/2024/import.yml")]
    [InlineData("data/2024/import.md")]
    [InlineData("data/2024/source/annexe.pdf")]
    [InlineData("data/2024/source/recu/annexe.pdf")]
    [InlineData("data/readme.md")]
    public void Where_a_file_is_read(string file) => Assert.True(SourceFiles.IsKnown(file));

    [Theory]
    [InlineData("site.yml")]
    [InlineData("content/structures.csv")]
    [InlineData("data/site.yml")]
    [InlineData("data/actions.csv")]
    [InlineData("data/24/actions.csv")]
    [InlineData("content/24/edition.md")]
    [InlineData("content/24/actions/velo.md")]
    [InlineData("content/2024/velo.md")]
    [InlineData("content/2024/actions/velo.txt")]
    [InlineData("content/2024/actions/sport/velo.md")]
    [InlineData("content/pages/accueil.md")]
    [InlineData("data/24/source/annexe.pdf")]
    [InlineData("content/2024/source/annexe.pdf")]
    [InlineData("data/2024/source")]
    public void Where_none_is_read(string file) => Assert.False(SourceFiles.IsKnown(file));

    [Theory]
    [InlineData("content/site.yml", true, false)]
    [InlineData("data/themes.csv", true, true)]
    [InlineData("data/2024/chiffres.csv", true, true)]
    [InlineData("content/2024/actions/velo.md", true, false)]
    [InlineData("content/logo.svg", false, false)]
    [InlineData("data/README.md", false, false)]
    [InlineData("data/2024/import.yml", false, false)]
    [InlineData("data/2024/import.md", false, false)]
    [InlineData("data/2024/source/actions.csv", false, false)]
    [InlineData("data/2024/autre.csv", false, false)]
    public void What_the_site_says_stands_in_records_and_in_the_rows_of_tables(string file, bool isRecord, bool isTable) =>
        Assert.Equal((isRecord, isTable), (SourceFiles.IsRecord(file), SourceFiles.IsTable(file)));

    [Theory]
    [InlineData("data/~$actions.csv")]
    [InlineData("content/2024/actions/._velo.md")]
    [InlineData("content/.#site.yml")]
    [InlineData("data/.~lock.actions.csv#")]
    [InlineData("data/.DS_Store")]
    [InlineData("data/~WRL0001.tmp")]
    [InlineData("data/.git/index")]
    public void What_programs_leave_is_nobodys(string file)
    {
        Assert.True(SourceFiles.IsLeftByAProgram(file));
        Assert.True(SourceFiles.IsSetAside(file));
    }

    [Theory]
    [InlineData("data/actions.csv~")]
    [InlineData("data/.actions.csv")]
    [InlineData("content/.cache/velo.md")]
    [InlineData("content/.site.yml")]
    [InlineData("content/$velo.md")]
    public void What_looks_like_a_record_is_somebodys(string file) => Assert.False(SourceFiles.IsLeftByAProgram(file));

    [Theory]
    [InlineData("data/README.md", true)]
    [InlineData("data/2024/import.yml", true)]
    [InlineData("data/2024/source/annexe.pdf", true)]
    [InlineData("data/2024/actions.csv", false)]
    public void What_helps_those_who_write_is_not_published(string file, bool isSetAside) => Assert.Equal(isSetAside, SourceFiles.IsSetAside(file));

    [Theory]
    [InlineData("content/pages", false)]
    [InlineData("content/2024", false)]
    [InlineData("data/2024", false)]
    [InlineData("content/2024/actions", false)]
    [InlineData("data/2024/source", false)]
    [InlineData("data/2024/source/recu", false)]
    [InlineData("data/.git", false)]
    [InlineData("content/24", true)]
    [InlineData("content/24/actions", true)]
    [InlineData("data/24/source", true)]
    [InlineData("data/pages", true)]
    [InlineData("content/2024/textes", true)]
    [InlineData("content/2024/actions/sport", true)]
    [InlineData("data/2024/actions", true)]
    public void Which_folders_nothing_reads(string folder, bool isUnknown) => Assert.Equal(isUnknown, SourceFiles.IsUnknownFolder(folder));

    [Theory]
    [InlineData("data/structure.csv", "data/structures.csv")]
    [InlineData("content/site.yaml", "content/site.yml")]
    [InlineData("content/structures.csv", "data/structures.csv")]
    [InlineData("content/2023/actions.csv", "data/2023/actions.csv")]
    [InlineData("data/actions.csv", "data/2024/actions.csv")]
    [InlineData("content/edition.md", "content/2024/edition.md")]
    [InlineData("content/2023/actions/sport/velo.md", "content/2023/actions/velo.md")]
    [InlineData("content/2023/actions/velo.docx", "content/2023/actions/velo.md")]
    [InlineData("data/2024/annexe.tsv", "data/2024/source/annexe.tsv")]
    [InlineData("content/mentions-legales.md", "content/pages/mentions-legales.md")]
    [InlineData("content/photo.jpg", null)]
    [InlineData("data/budget.csv", null)]
    public void What_a_file_in_the_wrong_place_was_meant_to_be(string file, string? meant) => Assert.Equal(meant, SourceFiles.MeantBy(file, 2024));

    [Theory]
    [InlineData("data/2024/source/empreintes.csv", true)]
    [InlineData("data/2024/empreintes.csv", false)]
    [InlineData("data/2024/source/annexe.csv", false)]
    public void What_an_import_wrote_is_known_by_its_name_and_place(string file, bool isFingerprints) =>
        Assert.Equal(isFingerprints, SourceFiles.IsFingerprints(file));

    [Theory]
    [InlineData("data/2024/source/annexe.txt", true)]
    [InlineData("data/24/source/annexe.txt", true)]
    [InlineData("data/2024/source", false)]
    [InlineData("content/2024/source/annexe.txt", false)]
    [InlineData("data/2024/recu/annexe.txt", false)]
    public void What_came_from_an_office_is_kept_as_it_came(string file, bool isKept) => Assert.Equal(isKept, SourceFiles.IsKeptAsItCame(file));

    [Theory]
    [InlineData("velo.docx", true)]
    [InlineData("velo.TXT", true)]
    [InlineData("velo.ods", true)]
    [InlineData("velo.md", false)]
    [InlineData("velo.csv", false)]
    public void What_a_word_processor_or_a_spreadsheet_writes_is_of_another_kind(string file, bool isOther) => Assert.Equal(isOther, SourceFiles.IsOfAnotherKind(file));
}
