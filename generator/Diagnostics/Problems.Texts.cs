using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>
/// Texts that everybody will read: what Markdown may not hold, advice to those who write for residents, and people's data. The
/// messages about people never repeat what they found: they are shown in public too.
/// </summary>
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

    /// <summary><c>&gt; 50 ans</c>, <c>tou*te*s</c>, <c>&amp;amp;</c>: signs that Markdown obeys elsewhere.</summary>
    public static Diagnostic SignOnlyShown(SourceLocation location, string sign) => Notice("TXT005", location,
        $"« {sign} » ne met rien en forme ici : les visiteurs liront ce signe tel quel.",
        "S'il n'est pas voulu, effacez-le ; content/README.md dit comment écrire une liste, un lien, du gras et de l'italique.");

    /// <summary>128 opening brackets, or thousands of stars, in one paragraph.</summary>
    public static Diagnostic TextNestedTooDeep(SourceLocation location) => Error("TXT006", location,
        "trop de crochets, de parenthèses, de listes ou de signes de mise en forme sont ouverts ici les uns dans les autres.",
        "Fermez-les, ou effacez ceux qui sont de trop.");

    /// <summary>A text longer than twenty printed pages.</summary>
    public static Diagnostic TextTooLong(SourceLocation location, int length, int max) => Error("TXT007", location,
        $"ce texte a {Number(length)} signes ; il peut en avoir {Number(max)} au plus.",
        "Vérifiez qu'un autre fichier n'a pas été collé ici, ou raccourcissez le texte.");

    /// <summary><c>[](https://exemple.fr/)</c>, of which a page would show nothing.</summary>
    public static Diagnostic LinkWithoutText(SourceLocation location) => Error("TXT010", location,
        "ce lien n'a pas de texte : personne ne le verrait.",
        "Écrivez entre les crochets les mots qui mènent à la page : [la ville](https://exemple.fr/)");

    /// <summary>A summary with a sentence of 27 words.</summary>
    public static Diagnostic LongSentence(SourceLocation location, string firstWords, int words, int readable) => Notice("LIS001", location,
        $"la phrase qui commence par « {firstWords} » a {Number(words)} mots ; une phrase facile à lire en a {Number(readable)} au plus.",
        "Coupez-la en deux, si c'est possible.");

    /// <summary>A summary that says "QPV" where <c>data/sigles.csv</c> does not explain it.</summary>
    public static Diagnostic UnexplainedAcronym(SourceLocation location, string letters) => Notice("LIS002", location,
        $"le sigle « {letters} » n'est pas expliqué dans data/sigles.csv.",
        "Ajoutez-y ce qu'il veut dire, ou écrivez ici les mots en entier.");

    /// <summary><c>relu_par</c> without <c>en_bref</c> or <c>resume</c>.</summary>
    public static Diagnostic ReviewOfNothing(SourceLocation location) => Error("LIS003", location,
        "« relu_par » dit que des personnes concernées ont relu le texte, mais « en_bref » et « resume » sont vides.",
        "Écrivez le texte qu'elles ont relu, ou videz « relu_par ».");

    /// <summary>A key figure of 77 beside a text without that number.</summary>
    public static Diagnostic FigureNotInText(SourceLocation location, string label, decimal value) => Notice("LIS004", location,
        $"le texte officiel ne donne pas le nombre {Number(value)} (« {label} »).",
        "Vérifiez ce chiffre : on ne publie que ceux du texte.");

    /// <summary><c>quand</c> or another field that quotes the text, in other words than its own.</summary>
    public static Diagnostic WordsNotInText(SourceLocation location, string text, IEnumerable<string> words) => Notice("LIS005", location,
        $"« {text} » n'est pas dit avec les mots du texte officiel : on n'y trouve pas {string.Join(", ", words.Select(word => $"« {word} »"))}.",
        "Reprenez ses mots, ou laissez le champ vide s'il ne le dit pas et que la structure ne l'a pas dit.");

    /// <summary>Two themes with one pictogram.</summary>
    public static Diagnostic SharedPictogram(SourceLocation location, string pictogram, string theme) => Notice("LIS006", location,
        $"le pictogramme « {pictogram} » est déjà celui du thème « {theme} ».",
        "Choisissez-en un autre : il aide à reconnaître un thème sans lire.");

    /// <summary>A pillar "Cohesion social".</summary>
    public static Diagnostic UnknownPillar(SourceLocation location, string pillar, string? nearest, IEnumerable<string> accepted) => Notice("LIS007", location,
        $"« {pillar} » n'est pas un des piliers des contrats de ville.", DidYouMean(nearest, accepted));

    private const string IfItIsPublic = "Si c'est une coordonnée que le site peut publier, ajoutez-la à « coordonnees_publiques » dans content/site.yml.";

    private const string AlreadyPublished = "Le guide .github/CONTRIBUTING.md dit que faire si elle a déjà été publiée.";

    /// <summary>An e-mail address with a person's name; <c>contact@</c> and its like pass.</summary>
    public static Diagnostic PersonalEmail(SourceLocation location) => Error("DPE001", location,
        "il y a ici une adresse de courriel qui semble être celle d'une personne.",
        $"Mettez à la place une adresse générale (contact@…, accueil@…), ou retirez-la. {IfItIsPublic} {AlreadyPublished}");

    /// <summary>A number that starts with 06, 07, +33 6 or +33 7.</summary>
    public static Diagnostic MobileNumber(SourceLocation location) => Error("DPE002", location,
        "il y a ici un numéro de téléphone portable.",
        $"Mettez à la place le numéro fixe de la structure, ou retirez-le. {IfItIsPublic} Le guide .github/CONTRIBUTING.md dit que faire s'il a déjà été publié.");

    /// <summary>Thirteen digits that have the form of a French social security number, with or without their key.</summary>
    public static Diagnostic SocialSecurityNumber(SourceLocation location) => Error("DPE003", location,
        "il y a ici une suite de chiffres qui a la forme d'un numéro de sécurité sociale.",
        "Retirez-la : ce numéro ne se publie jamais. Le guide .github/CONTRIBUTING.md dit que faire s'il a déjà été publié.");

    /// <summary>"née le" and a date.</summary>
    public static Diagnostic DateOfBirth(SourceLocation location) => Warning("DPE004", location,
        "il y a ici ce qui semble être la date de naissance d'une personne.",
        $"Retirez-la, ou dites l'âge si le texte en a besoin. {AlreadyPublished}");
}
