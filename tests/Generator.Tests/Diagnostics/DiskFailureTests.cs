using Bilan.Diagnostics;

namespace Bilan.Tests.Diagnostics;

/// <summary>What the system says is in the language of the machine: of it only the name of the file is shown.</summary>
public class DiskFailureTests
{
    [Theory]
    [InlineData(30, "le disque est protégé contre l'écriture")]
    [InlineData(28, "le disque est plein")]
    [InlineData(122, "le disque est plein")]
    [InlineData(5, "le disque ne répond pas comme il faut")]
    [InlineData(24, "trop de fichiers sont ouverts sur cette machine")]
    [InlineData(39, "un autre fichier ou dossier a déjà ce nom")]
    [InlineData(999, "erreur 999 du système")]
    public void Is_said_in_French(int code, string expected)
    {
        var failure = new IOException("Read-only file system : '/srv/l'été.txt'", code);

        Assert.Equal(expected, DiskFailure.Reason(failure));
        Assert.Equal("/srv/l'été.txt", DiskFailure.FileOf(failure));
    }

    [Fact]
    public void Names_no_file_where_the_system_names_none() => Assert.Null(DiskFailure.FileOf(new IOException("No space left on device", 28)));
}
