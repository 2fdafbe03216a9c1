using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>Files that are there and that the system does not let the program read.</summary>
public static partial class Problems
{
    private const string InUse = "DSQ001";
    private const string Unreadable = "DSQ002";

    /// <summary>A table that is open in Excel.</summary>
    public static Diagnostic FileInUse(string file) => Error(InUse, SourceLocation.OfFile(file),
        "ce fichier est ouvert dans un autre programme, qui empêche de le lire.",
        "Enregistrez-le et fermez-le dans Excel (ou dans le programme qui l'a ouvert), puis recommencez.");

    /// <summary>A file of another user, or on a disk that was taken out.</summary>
    public static Diagnostic FileUnreadable(string file, string reason) => Error(Unreadable, SourceLocation.OfFile(file),
        $"ce fichier ne peut pas être lu ({reason}).",
        "Vérifiez que vous pouvez l'ouvrir vous-même, puis recommencez.");

    /// <summary>Whether a finding may go away though no file changes: Excel was closed.</summary>
    public static bool IsOfTheMoment(Diagnostic finding) => finding.Code is InUse or Unreadable;

    /// <summary>The finding for a file whose reading failed.</summary>
    internal static Diagnostic CannotRead(string file, Exception failure) =>
        DiskFailure.IsInUse(failure) ? FileInUse(file) : FileUnreadable(file, DiskFailure.Reason(failure));
}
