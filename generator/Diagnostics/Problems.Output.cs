using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The folder in which the site is written.</summary>
public static partial class Problems
{
    /// <summary>A full disk, a folder without the right to write.</summary>
    public static Diagnostic CannotWrite(string folder, string reason) => Error("OUT001", SourceLocation.OfFile(folder),
        $"le site n'a pas pu être écrit ({reason}) ; le site précédent est resté tel quel.",
        "Fermez les programmes qui ont ouvert ce dossier ou un de ses fichiers, vérifiez la place sur le disque et le droit d'y écrire, puis recommencez.");

    /// <summary><c>--output</c> names a folder of photographs.</summary>
    public static Diagnostic OutputIsNotASite(string folder) => Error("OUT002", SourceLocation.OfFile(folder),
        "ce dossier contient autre chose qu'un site produit par bilan, et publier l'effacerait.",
        "Choisissez un dossier vide ou nouveau avec --output.");

    /// <summary><c>--output .</c></summary>
    public static Diagnostic OutputHoldsSources(string folder) => Error("OUT003", SourceLocation.OfFile(folder),
        "ce dossier contient les fichiers sources, et publier les effacerait.",
        "Choisissez un autre dossier avec --output.");
}
