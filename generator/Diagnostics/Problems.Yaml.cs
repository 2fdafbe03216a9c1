using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>Front matters and YAML: what keeps the fields of a file from being read.</summary>
public static partial class Problems
{
    /// <summary>A front matter that the parser cannot make sense of.</summary>
    public static Diagnostic YamlUnreadable(SourceLocation location) => Error("YML001", location,
        "cette ligne n'a pas la forme « champ: valeur ».",
        "Vérifiez les guillemets et l'espace après les deux-points ; au besoin, mettez la valeur entre guillemets droits : champ: \"valeur\".");

    /// <summary><c>titre: Santé : bouger</c>.</summary>
    public static Diagnostic YamlUnquotedColon(SourceLocation location, string key) => Error("YML002", location,
        $"la valeur du champ « {key} » contient « : » et doit donc être entre guillemets.",
        $"Écrivez {key}: \"…\" avec des guillemets droits.");

    /// <summary>A tab before a key.</summary>
    public static Diagnostic YamlTab(SourceLocation location) => Error("YML003", location,
        "il y a une tabulation au début de la ligne.", "Remplacez-la par des espaces.");

    /// <summary>A front matter that opens with <c>---</c> and does not close.</summary>
    public static Diagnostic FrontMatterNotClosed(SourceLocation location) => Error("YML004", location,
        "les champs commencent par « --- » mais la ligne « --- » qui les termine manque.",
        "Ajoutez une ligne « --- » entre les champs et le texte.");

    /// <summary>A key <c>résumé</c> where <c>resume</c> is meant.</summary>
    public static Diagnostic UnknownKey(SourceLocation location, string key, string? nearest, IEnumerable<string> accepted) =>
        Error("YML005", location, $"le champ « {key} » n'existe pas ici.", DidYouMean(nearest, accepted));

    /// <summary>Two lines <c>titre:</c>.</summary>
    public static Diagnostic DuplicateKey(SourceLocation location, string key, int firstLine) => Error("YML006", location,
        $"le champ « {key} » est déjà donné à la ligne {Number(firstLine)}.", "Gardez-en un seul.");

    /// <summary>100,000 opening brackets.</summary>
    public static Diagnostic YamlTooLarge(SourceLocation location) => Error("YML007", location,
        "les champs sont trop longs ou trop imbriqués pour être ceux d'une fiche.",
        "Reprenez un modèle : content/README.md en donne un.");

    /// <summary><c>titre: &amp;a</c>, <c>*a</c>, <c>!!str</c>.</summary>
    public static Diagnostic YamlAnchorOrTag(SourceLocation location) => Error("YML008", location,
        "une valeur ne peut pas commencer par « & », « * » ou « ! ».",
        "Mettez-la entre guillemets droits : \"…\".");

    /// <summary>A list or a lone word where <c>champ: valeur</c> lines are expected.</summary>
    public static Diagnostic YamlNotAMap(SourceLocation location) => Error("YML009", location,
        "des lignes « champ: valeur » sont attendues ici.",
        "Vérifiez qu'il y a une espace après les deux-points.");

    /// <summary><c>titre:</c> followed by a list.</summary>
    /// <param name="inBrackets">Whether the list is <c>[À compléter]</c>, which no person takes for a list.</param>
    public static Diagnostic WrongShape(SourceLocation location, string key, string expected, bool inBrackets) => Error("YML010", location,
        $"le champ « {key} » doit être {expected}.",
        inBrackets ? $"Écrivez la valeur à la place des crochets. Si elle commence vraiment par un crochet, mettez-la entre guillemets droits : {key}: \"[…]\"." : "");

    /// <summary><c>resume: On apprend</c> and, on the next line, <c>à réparer un vélo.</c></summary>
    public static Diagnostic YamlValueGoesOn(SourceLocation location, string key) => Error("YML024", location,
        $"cette ligne continue le champ « {key} », dont la valeur doit tenir sur une seule ligne.",
        $"Mettez tout le texte sur la ligne de ce champ, entre guillemets droits : {key}: \"…\".");

    /// <summary>Two items of a list that do not stand below one another.</summary>
    public static Diagnostic YamlUnevenDashes(SourceLocation location) => Error("YML025", location,
        "le tiret de cette ligne n'est pas aligné sur celui de la ligne d'avant.",
        "Mettez les tirets d'une même liste les uns sous les autres, avec le même nombre d'espaces devant chacun.");

    /// <summary><c>titre: “Santé : bouger”</c>, as a word processor writes quotes.</summary>
    public static Diagnostic YamlTypographicQuotes(SourceLocation location, string key, char opening, char closing) => Error("YML011", location,
        $"la valeur du champ « {key} » est entre des guillemets qui ne comptent pas ici ({opening} {closing}).",
        $"Remplacez-les par des guillemets droits, ceux de la touche 3 du clavier : {key}: \"…\".");

    /// <summary><c>titre: “Santé”</c>, which can be read, quotes and all.</summary>
    public static Diagnostic TypographicQuotesPublished(SourceLocation location, char opening, char closing) => Warning("YML012", location,
        $"les guillemets {opening} {closing} autour de cette valeur seront publiés avec elle.",
        "S'ils sont voulus, entourez le tout de guillemets droits ; sinon, effacez-les.");

    /// <summary><c>titre: Atelier #2</c>, of which YAML keeps "Atelier".</summary>
    public static Diagnostic YamlCutByHash(SourceLocation location, string lost) => Error("YML013", location,
        $"le signe # coupe la valeur : « {Shortened(lost)} » ne serait pas publié.",
        "Mettez toute la valeur entre guillemets droits : \"…\". Si c'est une remarque pour vous, écrivez-la seule sur une ligne qui commence par #.");

    /// <summary>A space before the first field, which makes all others stand to the left of it.</summary>
    public static Diagnostic YamlIndented(SourceLocation location) => Error("FMT023", location,
        "ce champ est en retrait par rapport aux suivants.", "Effacez les espaces au début de cette ligne.");

    /// <summary><c>titre:"Santé"</c>.</summary>
    public static Diagnostic YamlGluedColon(SourceLocation location, string key) => Error("YML020", location,
        $"il manque une espace après les deux-points du champ « {key} ».", $"Écrivez {key}: puis une espace, puis la valeur.");

    /// <summary>A no-break space where fields are set in.</summary>
    public static Diagnostic YamlNoBreakSpace(SourceLocation location) => Error("YML021", location,
        "il y a une espace insécable au début de la ligne.", "Remplacez-la par une espace ordinaire.");

    /// <summary><c>titre: "Santé</c>.</summary>
    public static Diagnostic YamlUnclosedQuote(SourceLocation location, string key, char quote) => Error("YML014", location,
        $"le guillemet ({quote}) ouvert au début du champ « {key} » n'est pas refermé à la fin de la ligne.",
        $"Ajoutez {quote} à la fin de la valeur.");

    /// <summary>Fields that start with no line <c>---</c>: they would be published as text.</summary>
    public static Diagnostic FenceMissing(SourceLocation location) => Error("YML016", location,
        "les champs commencent ici sans la ligne « --- » qui doit les ouvrir : ils seraient publiés comme un texte.",
        "Ajoutez une ligne de trois tirets, ---, tout en haut du fichier, et vérifiez qu'il y en a une autre après les champs.");

    /// <summary>A second pair of <c>---</c>, or <c>retiree: …</c> below the first one.</summary>
    public static Diagnostic FieldInText(SourceLocation location, string field) => Error("YML022", location,
        $"« {field} » est un champ, et cette ligne est dans le texte : il n'aurait aucun effet et serait publié tel quel.",
        "Les champs s'écrivent en haut du fichier, entre deux lignes de trois tirets, --- ; mettez-y cette ligne. Si le fichier a deux fois ces tirets, gardez une seule fois tous les champs.");

    /// <summary>A note or an empty line above the <c>---</c> that opens the fields.</summary>
    public static Diagnostic FenceNotFirst(SourceLocation location) => Error("YML018", location,
        "la ligne « --- » qui ouvre les champs doit être la toute première du fichier.",
        "Effacez ce qui est au-dessus, lignes vides comprises. Une remarque pour vous s'écrit sous cette ligne, après un #.");

    /// <summary><c>--</c>, <c>----</c> or <c>—</c>, or <c>---</c> after a space or an invisible sign.</summary>
    public static Diagnostic FenceMiswritten(SourceLocation location, string found) => Error("YML019", location,
        found == "---"
            ? "il y a une espace ou un signe invisible avant ou après les trois tirets « --- » de cette ligne."
            : $"cette ligne (« {found} ») doit être faite de trois tirets, ni plus ni moins : « --- ».",
        "Effacez la ligne entière, puis tapez trois fois le tiret du clavier (touche 6), sans rien avant ni après.");
}
