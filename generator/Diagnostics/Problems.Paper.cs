using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The official table on paper, and the PDF files.</summary>
public static partial class Problems
{
    /// <summary><c>--pdf</c> on a machine that has none of the browsers.</summary>
    public static Diagnostic NoBrowser(string variable) => Error("PDF001", SourceLocation.OfFile("--pdf"),
        "les fichiers PDF sont faits par un navigateur, et aucun n'a été trouvé sur cette machine.",
        $"Installez Chromium, Google Chrome ou Microsoft Edge, ou donnez le chemin de son programme dans la variable {variable}. Sans --pdf, le site se fait sans navigateur.");

    /// <summary>It does not start, stops on the way, or is too old.</summary>
    public static Diagnostic BrowserFailed(string program, string reason) => Error("PDF002", SourceLocation.OfFile("--pdf"),
        $"le navigateur « {program} » n'a pas pu faire les fichiers PDF : {reason}.",
        "Mettez-le à jour ou installez Chromium, Google Chrome ou Microsoft Edge, puis recommencez. Sans --pdf, le site se fait sans navigateur.");
}
