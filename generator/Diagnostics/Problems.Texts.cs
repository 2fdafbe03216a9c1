using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>Markdown texts: what they may not hold.</summary>
public static partial class Problems
{
    /// <summary>A link to <c>/sigle/</c>.</summary>
    public static Diagnostic BrokenLink(SourceLocation location, string target, string? nearest) => Error("TXT001", location,
        $"ce lien mène à « {target} », qui n'est pas une page du site.", DidYouMean(nearest));

    /// <summary><c>&lt;p&gt;</c> in a text.</summary>
    public static Diagnostic RawHtml(SourceLocation location, string tag) => Error("TXT002", location,
        $"le texte contient du code HTML (« {tag} »), qui n'est pas publié.",
        "Effacez-le ; une ligne vide sépare deux paragraphes et « - » commence un élément de liste.");

    /// <summary><c>[cliquez](javascript:…)</c>.</summary>
    public static Diagnostic LinkNotAllowed(SourceLocation location, string target) => Error("TXT003", location,
        $"le lien « {target} » n'est pas d'une sorte permise.",
        "Un lien commence par « / » pour une page de ce site, ou par https://, mailto: ou tel:.");

    /// <summary><c>![photo](…)</c>.</summary>
    public static Diagnostic ImageNotAllowed(SourceLocation location) => Error("TXT004", location,
        "le texte contient une image, et le site n'en publie pas.", "Retirez-la.");
}
