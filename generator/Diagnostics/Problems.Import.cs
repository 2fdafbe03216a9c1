using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The table of the office, on its way to the records. The line is the row of the table, the column its cell.</summary>
public static partial class Problems
{
    private const string ColumnUnsure = "IMP007";
    private const string StructureUnsure = "IMP008";
    private const string PersonNamed = "IMP009";
    private const string RowNotUnderstood = "IMP010";

    /// <summary>The annex as a PDF file.</summary>
    public static Diagnostic ImportPdf(string file) => Error("IMP001", SourceLocation.OfFile(file),
        "un PDF ne garde pas les cases du tableau : les textes y seraient mélangés.",
        "Demandez au service qui a fait ce tableau le fichier d'origine : Excel, Word ou LibreOffice.");

    /// <summary>A .doc, an .rtf, a web page named .xls, an archive.</summary>
    public static Diagnostic ImportUnknownFormat(string file) => Error("IMP002", SourceLocation.OfFile(file),
        "ce format de fichier n'est pas lu.",
        "Ouvrez le fichier dans Excel, Word ou LibreOffice et enregistrez-le au format .xlsx, .docx, .ods, .odt ou CSV.");

    /// <summary>A file that was cut during its transfer, or that asks for a password.</summary>
    public static Diagnostic ImportDamaged(string file) => Error("IMP003", SourceLocation.OfFile(file),
        "ce fichier est abîmé ou protégé par un mot de passe : il ne peut pas être lu.",
        "Vérifiez que vous pouvez l'ouvrir, enregistrez-le de nouveau sans mot de passe, puis recommencez.");

    /// <summary>100,000 columns, an archive that unpacks to gigabytes, a document of a million empty paragraphs or of a thousand tables in each other.</summary>
    public static Diagnostic ImportTooLarge(string file) => Error("IMP004", SourceLocation.OfFile(file),
        "ce fichier est trop grand pour être un tableau d'actions, ou ses éléments sont trop nombreux ou trop imbriqués.",
        "Ne gardez que le tableau des actions, sans images ni feuilles de calcul, dans un nouveau fichier.");

    /// <summary>A text in an unknown character set, in which every accent would be wrong.</summary>
    public static Diagnostic ImportUnknownCharacters(string file) => Error("IMP005", SourceLocation.OfFile(file),
        "les accents de ce texte ne peuvent pas être lus avec certitude.",
        "Enregistrez le fichier en UTF-8 (dans Excel : « CSV UTF-8 ») ou envoyez le fichier Excel ou Word d'origine.");

    /// <summary>A letter, or a table of something else.</summary>
    public static Diagnostic ImportNoTable(string file) => Error("IMP006", SourceLocation.OfFile(file),
        "aucun tableau d'actions n'a été trouvé : il faut au moins une colonne pour les actions et une pour les structures ou les textes.",
        "Vérifiez que c'est le bon fichier et que ses colonnes ont un titre.");

    /// <summary>Whether an answer file settles the finding.</summary>
    public static bool IsImportQuestion(Diagnostic finding) => finding.Code is ColumnUnsure or StructureUnsure or PersonNamed or RowNotUnderstood;

    /// <summary>A column « Remarques » that may be a part of the text.</summary>
    public static Diagnostic ImportColumnUnsure(SourceLocation location, string column, string place, string answers) => Error(ColumnUnsure, location,
        $"la place de la colonne « {column} » n'est pas sûre ; réponse proposée : {place}.",
        $"Relisez les réponses proposées dans {answers}, corrigez-les au besoin, puis recommencez.");

    /// <summary>« Femme Unies » where the records know « Femmes Unies ».</summary>
    public static Diagnostic ImportStructureUnsure(SourceLocation location, string found, string known, string answers) => Error(StructureUnsure, location,
        $"« {found} » est peut-être la structure « {known} ».",
        $"Relisez la réponse proposée dans {answers} (un identifiant, ou « nouvelle »), puis recommencez.");

    /// <summary>« chez Mme … ». The name is not repeated.</summary>
    public static Diagnostic ImportPersonNamed(SourceLocation location, string place, string answers) => Error(PersonNamed, location,
        $"une personne semble nommée ({place}). Rien n'a été écrit.",
        $"Demandez un texte sans ce nom, ou, si la personne a accepté d'être citée, ajoutez « {place} » à la liste « noms_acceptes » de {answers}.");

    /// <summary>A row with a text and no title, or with a number in its place.</summary>
    public static Diagnostic ImportRowNotUnderstood(SourceLocation location, string place, string answers) => Error(RowNotUnderstood, location,
        $"cette ligne n'a pas de titre d'action, ou pas de nom de structure, que l'on puisse lire ({place}).",
        $"Complétez le tableau, ou, si la ligne n'est pas une action, ajoutez « {place} » à la liste « lignes_ecartees » de {answers}.");

    /// <summary>A file that an import makes is there, in a year without records.</summary>
    public static Diagnostic ImportWouldOverwrite(string file) => Error("IMP011", SourceLocation.OfFile(file),
        "ce fichier existe déjà et n'est pas remplacé. Rien n'a été écrit.",
        "Si l'année n'a jamais été publiée, supprimez ce fichier et recommencez ; sinon, modifiez les fiches une à une.");

    /// <summary>The import holds its records against the table before it writes anything.</summary>
    public static Diagnostic ImportWordsLost(SourceLocation location, string place, string found, string written) => Error("IMP012", location,
        $"le texte écrit ne serait pas celui du tableau ({place}) : « {found} » deviendrait « {written} ». Rien n'a été écrit.",
        "Signalez-le aux développeurs avec ces mots.");

    /// <summary>The import counts the rows that it read against what became of them.</summary>
    public static Diagnostic ImportRowsLost(SourceLocation location, int read, int explained) => Error("IMP016", location,
        $"{read} lignes ont été lues et {explained} ont une suite. Rien n'a été écrit.", "Signalez-le aux développeurs.");

    /// <summary>A table that would be kept where the import writes its own.</summary>
    public static Diagnostic ImportNameTaken(string file) => Error("IMP017", SourceLocation.OfFile(file),
        "l'import écrit lui-même un fichier de ce nom.", "Donnez un autre nom au tableau reçu, puis recommencez.");

    /// <summary>The machine stopped while an import put its files in their places.</summary>
    public static Diagnostic ImportFinished(string folder) => Notice("IMP018", SourceLocation.OfFile(folder),
        "un import avait été interrompu : les fichiers qui attendaient ont été mis à leur place.", "Relisez-les avant de continuer.");

    /// <summary>Two imports at once, or a folder of somebody's own with the name of the one that imports use.</summary>
    public static Diagnostic ImportFolderTaken(string folder) => Error("IMP019", SourceLocation.OfFile(folder),
        "l'import prépare ses fichiers dans ce dossier, et il est pris. Rien n'a été écrit.",
        "Si un autre import est en cours, attendez qu'il ait fini. Sinon, renommez ce dossier, que bilan n'a pas fait, puis recommencez.");

    /// <summary>A check after an import that was ended on the way.</summary>
    public static Diagnostic ImportUnfinished(string folder) => Error("IMP020", SourceLocation.OfFile(folder),
        "un import a été interrompu : ses fichiers attendent peut-être encore dans ce dossier.",
        "Relancez le même import : il commence par mettre à leur place ceux qui attendent.");

    /// <summary>A file that somebody wrote between the two halves of an import.</summary>
    public static Diagnostic ImportLeftAlone(string file) => Error("IMP021", SourceLocation.OfFile(file),
        "ce fichier a changé pendant l'import : il est resté tel quel.", "Comparez-le avec le tableau, dont le compte rendu de l'import donne les lignes.");

    /// <summary>A letter lost in an earlier conversion.</summary>
    public static Diagnostic ImportLostCharacter(SourceLocation location, string place) => Error("IMP013", location,
        $"un caractère invisible ou perdu est dans cette case ({place}).", "Retapez le mot dans le tableau, puis recommencez.");

    /// <summary>A key or a word that the answer file does not have.</summary>
    public static Diagnostic ImportAnswerUnknown(SourceLocation location, string found, IEnumerable<string> accepted) => Error("IMP014", location,
        $"« {found} » n'est pas une réponse possible.", DidYouMean(null, accepted));

    /// <summary>A folder of the sources that leads elsewhere.</summary>
    public static Diagnostic ImportOutsideRoot(string file) => Error("IMP015", SourceLocation.OfFile(file),
        "ce chemin mène hors du dossier du site (un lien symbolique). Rien n'a été écrit.", "Remplacez ce lien par un vrai dossier.");
}
