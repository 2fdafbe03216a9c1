using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>What is made of the records: the folder of the site, the official table on paper, the PDF files.</summary>
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

    /// <summary><c>--output content/site</c>: the next build would read the site as sources.</summary>
    public static Diagnostic OutputInsideSources(string folder) => Error("OUT004", SourceLocation.OfFile(folder),
        "ce dossier est dans content/ ou dans data/, où sont les fichiers sources.",
        "Choisissez un dossier ailleurs avec --output.");

    /// <summary><c>--pdf</c> on a machine that has none of the browsers.</summary>
    public static Diagnostic NoBrowser(string variable) => Error("PDF001", SourceLocation.OfFile("--pdf"),
        "les fichiers PDF sont faits par un navigateur, et aucun n'a été trouvé sur cette machine.",
        $"Installez Chromium, Google Chrome ou Microsoft Edge, ou donnez le chemin de son programme dans la variable {variable}. Sans --pdf, le site se fait sans navigateur.");

    /// <summary>It does not start, stops on the way, or is too old.</summary>
    public static Diagnostic BrowserFailed(string program, string reason) => Error("PDF002", SourceLocation.OfFile("--pdf"),
        $"le navigateur « {program} » n'a pas pu faire les fichiers PDF : {reason}.",
        "Mettez-le à jour ou installez Chromium, Google Chrome ou Microsoft Edge, puis recommencez. Sans --pdf, le site se fait sans navigateur.");

    /// <summary>A container, or a system whose settings forbid it.</summary>
    public static Diagnostic BrowserWithoutSandbox(string program) => Notice("PDF003", SourceLocation.OfFile("--pdf"),
        $"le système ne laisse pas le navigateur « {program} » s'isoler : il travaille sans cette protection.",
        "Il n'ouvre que les pages de ce site ; il n'y a rien à faire.");

    /// <summary>Two terminals, or <c>build</c> while a workflow of this machine builds into the same folder.</summary>
    public static Diagnostic OutputInUse(string folder) => Error("OUT005", SourceLocation.OfFile(folder),
        "une autre publication écrit en ce moment dans ce dossier.",
        "Attendez qu'elle ait fini, puis recommencez.");
}
