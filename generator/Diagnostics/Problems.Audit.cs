using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The finished site: what a reader, a browser or a printer would stumble on. Places are in the published pages.</summary>
public static partial class Problems
{
    /// <summary>A link to <c>../club/</c> where no such page was published.</summary>
    public static Diagnostic DeadLink(SourceLocation location, string address, bool lacksFinalSlash) => Error("AUD001", location,
        $"l'adresse « {address} » ne mène à aucun fichier du site.",
        lacksFinalSlash ? "Ajoutez la barre oblique finale." : "Corrigez l'adresse, ou publiez la page ou le fichier qui manque.");

    /// <summary>A link to <c>#horaires</c> in a page where nothing has that id.</summary>
    public static Diagnostic DeadAnchor(SourceLocation location, string address, string fragment) => Error("AUD002", location,
        $"l'adresse « {address} » vise « {fragment} », un repère qui n'existe pas dans la page.",
        "Corrigez le repère, ou ajoutez-le à la page visée.");

    /// <summary>Two elements of one page with <c>id="contact"</c>.</summary>
    public static Diagnostic DuplicateElementId(SourceLocation location, string id, SourceLocation first) => Error("AUD003", location,
        $"l'identifiant « {id} » est déjà pris, à la ligne {Number(first.Line)} de la même page.",
        "Un identifiant ne sert qu'une fois par page : changez l'un des deux.");

    /// <summary><c>&lt;img src="fete.png"&gt;</c>: a screen reader can only read out the name of the file.</summary>
    public static Diagnostic MissingAlternative(SourceLocation location, string element) => Error("AUD004", location,
        $"l'image (« {element} ») n'a pas de texte de remplacement.",
        "Décrivez ce qu'elle apporte dans son attribut « alt » (« aria-label » pour un dessin), ou laissez « alt » vide si elle est décorative.");

    /// <summary><c>&lt;html&gt;</c> without <c>lang="fr"</c>: a screen reader would read French as English.</summary>
    public static Diagnostic MissingLanguage(SourceLocation location) => Error("AUD005", location,
        "la page ne dit pas dans quelle langue elle est écrite.",
        "Ajoutez lang=\"fr\" à l'élément « html ».");

    /// <summary>A page without <c>&lt;title&gt;</c>: its tab and its search result have no name.</summary>
    public static Diagnostic MissingTitle(SourceLocation location) => Error("AUD006", location,
        "la page n'a pas de titre pour l'onglet du navigateur.",
        "Ajoutez un élément « title » qui n'est pas vide.");

    /// <summary>An <c>h2</c> followed by an <c>h4</c>.</summary>
    public static Diagnostic SkippedHeadingLevel(SourceLocation location, string heading, int level, int previous) => Error("AUD007", location,
        $"le titre « {Shortened(heading)} » est de niveau {Number(level)} et suit un titre de niveau {Number(previous)} : un niveau est sauté.",
        $"Donnez-lui le niveau {Number(previous + 1)}.");

    /// <summary>A page that opens with an <c>h2</c> and has no <c>h1</c>.</summary>
    public static Diagnostic MissingMainHeading(SourceLocation location) => Error("AUD008", location,
        "la page n'a pas de titre principal (« h1 »).",
        "Faites de son titre un « h1 ».");

    /// <summary>A second <c>h1</c>.</summary>
    public static Diagnostic FurtherMainHeading(SourceLocation location, string heading) => Error("AUD009", location,
        $"le titre « {Shortened(heading)} » est un second titre principal (« h1 »).",
        "Une page n'en a qu'un : faites-en un « h2 ».");

    /// <summary>A link to <c>http://www.example.org/</c>: on the way, anybody could read or change the page.</summary>
    public static Diagnostic UnencryptedLink(SourceLocation location, string address) => Warning("AUD010", location,
        $"le lien « {address} » n'est pas chiffré.",
        "Remplacez http: par https: si le site visé répond à cette adresse.");

    /// <summary>A font or a script from another company's server, which would learn who reads the site.</summary>
    public static Diagnostic ResourceFromAnotherHost(SourceLocation location, Uri address) => Error("AUD011", location,
        $"la page va chercher un fichier hors du site, chez « {address.Authority} ».",
        "Publiez ce fichier avec le site : une page ne doit rien demander à un autre serveur.");

    /// <summary>A <c>&lt;script&gt;</c> or <c>&lt;style&gt;</c> with its code inside.</summary>
    public static Diagnostic InlineElement(SourceLocation location, string element) => Error("AUD012", location,
        $"un élément « {element} » contient son code : la politique de sécurité du site empêche le navigateur de l'appliquer.",
        "Mettez ce code dans un fichier du thème.");

    /// <summary><c>style="color:red"</c> or <c>onclick="…"</c>.</summary>
    public static Diagnostic InlineAttribute(SourceLocation location, string attribute) => Error("AUD013", location,
        $"l'attribut « {attribute} » contient du code : la politique de sécurité du site empêche le navigateur de l'appliquer.",
        "Mettez ce code dans un fichier du thème.");

    /// <summary>A link to <c>javascript:history.back()</c>.</summary>
    public static Diagnostic ScriptAddress(SourceLocation location) => Error("AUD014", location,
        "une adresse en « javascript: » n'est pas un lien : la politique de sécurité du site empêche le navigateur de la suivre.",
        "Donnez l'adresse d'une page.");

    /// <summary><c>https://?</c>, which no browser can follow.</summary>
    public static Diagnostic UnreadableAddress(SourceLocation location, string address) => Error("AUD015", location,
        $"« {address} » n'est pas une adresse.",
        "Corrigez l'adresse.");

    /// <summary>"Pour qui ?" with a space at which the line may be broken, or with none.</summary>
    public static Diagnostic MissingNoBreakSpace(SourceLocation location, char mark, string context) => Warning("AUD016", location,
        $"il manque une espace insécable {PlaceBeside(mark)}, dans “{context}”.",
        "Tapez une espace insécable (U+00A0) ou une espace fine insécable (U+202F).");

    /// <summary><c>audit _sit</c>, a folder that does not exist or has no page.</summary>
    public static Diagnostic NoPageToAudit(string folder) => Error("AUD017", SourceLocation.OfFile(folder),
        "ce dossier n'existe pas ou ne contient aucune page (.html).",
        "Construisez d'abord le site, ou donnez le dossier qui le contient.");

    /// <summary>Fifty thousand <c>div</c> inside each other.</summary>
    public static Diagnostic NestedTooDeep(string file) => Error("AUD018", SourceLocation.OfFile(file),
        "les éléments de cette page sont emboîtés sur plus de cinq cents niveaux : elle n'a pas été examinée.",
        "Refaites cette page : fermez chaque élément que vous ouvrez.");

    private static string PlaceBeside(char mark) => mark switch
    {
        '«' => "après le guillemet ouvrant",
        '»' => "avant le guillemet fermant",
        _ => $"avant « {mark} »",
    };

    /// <summary>A heading as one line that fits into a sentence.</summary>
    private static string Shortened(string text)
    {
        const int readable = 60;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= readable ? line : line[..readable].TrimEnd() + "…";
    }
}
