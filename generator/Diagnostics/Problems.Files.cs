using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The disk, files and encodings: what keeps a file from being read at all.</summary>
public static partial class Problems
{
    private const string InUse = "DSQ001";
    private const string Unreadable = "DSQ002";
    private const string NotRead = "ce fichier n'est pas lu : son nom ou sa place ne sont pas ceux d'un fichier connu.";
    private const string NoFile = "FMT014";

    /// <summary>A table that is open in Excel.</summary>
    public static Diagnostic FileInUse(string file) => Error(InUse, SourceLocation.OfFile(file),
        "ce fichier est ouvert dans un autre programme, qui empêche de le lire.",
        "Enregistrez-le et fermez-le dans Excel (ou dans le programme qui l'a ouvert), puis recommencez.");

    /// <summary>A file of another user, or on a disk that was taken out.</summary>
    public static Diagnostic FileUnreadable(string file, string reason) => Error(Unreadable, SourceLocation.OfFile(file),
        $"ce fichier ne peut pas être lu ({reason}).",
        "Vérifiez que vous pouvez l'ouvrir vous-même, puis recommencez.");

    /// <summary>A folder of another user.</summary>
    public static Diagnostic FolderUnreadable(string folder) => Error(Unreadable, SourceLocation.OfFile(folder),
        $"ce dossier ne peut pas être ouvert ({DiskFailure.Reason(new UnauthorizedAccessException())}) : rien de ce qu'il contient n'a été lu.",
        "Vérifiez que vous pouvez l'ouvrir vous-même, puis recommencez.");

    /// <summary>Whether a finding may go away though no file changes: Excel was closed.</summary>
    public static bool IsOfTheMoment(Diagnostic finding) => finding.Code is InUse or Unreadable;

    /// <summary>The finding for a file whose reading failed.</summary>
    internal static Diagnostic CannotRead(string file, Exception failure) =>
        DiskFailure.IsInUse(failure) ? FileInUse(file)
        : FileUnreadable(file, file.Contains('\uFFFD', StringComparison.Ordinal) ? "son nom est écrit dans un ancien format : renommez-le" : DiskFailure.Reason(failure));

    /// <summary>A table saved by Excel as "CSV (séparateur : point-virgule)" instead of "CSV UTF-8".</summary>
    /// <param name="name">What people call the encoding.</param>
    public static Diagnostic SavedInLegacyEncoding(string file, string name) => Warning("FMT001", SourceLocation.OfFile(file),
        $"le fichier est enregistré en {name} ; ses accents ont été compris.",
        file.EndsWith(".csv", StringComparison.Ordinal)
            ? "Pour être sûr, enregistrez-le au format « CSV UTF-8 (délimité par des virgules) »."
            : "Pour être sûr, enregistrez-le en choisissant l'encodage UTF-8.");

    /// <summary>A file that begins as one saved as "Texte Unicode" (UTF-16) and does not go on so.</summary>
    public static Diagnostic UnreadableEncoding(string file) => Error("FMT002", SourceLocation.OfFile(file),
        "le fichier n'est pas un texte lisible (ni UTF-8, ni un ancien format de texte français).",
        "Dans Excel, enregistrez-le au format « CSV UTF-8 » ; dans un éditeur de texte, choisissez l'encodage UTF-8.");

    /// <summary>"Texte Unicode" of an old program, without the mark at its beginning.</summary>
    public static Diagnostic Utf16WithoutMark(string file) => Error("FMT015", SourceLocation.OfFile(file),
        "le fichier est enregistré en UTF-16 sans la marque qui le dit au début : rien n'assure que ses accents seraient bien lus.",
        "Dans Excel, enregistrez-le au format « CSV UTF-8 » ; dans un éditeur de texte, choisissez l'encodage UTF-8.");

    /// <summary>A link to a file elsewhere, a pipe named <c>x.md</c>, a socket, a device.</summary>
    public static Diagnostic NotAFile(string file) => Error(NoFile, SourceLocation.OfFile(file),
        "ce n'est pas un fichier ordinaire (c'est un lien, un raccourci, un tube ou un périphérique) : il n'est ni suivi ni lu.",
        "Mettez le fichier lui-même à sa place, ou retirez-le.");

    /// <summary>A folder <c>data/sigles.csv</c>.</summary>
    public static Diagnostic FolderLikeAFile(string folder) => Error(NoFile, SourceLocation.OfFile(folder),
        "c'est un dossier, et un fichier de ce nom est attendu ici : rien de ce qu'il contient n'est lu.",
        "Mettez le fichier lui-même à sa place, ou renommez ce dossier.");

    /// <summary>A byte that is part of no letter of a French text, in any encoding.</summary>
    public static Diagnostic UnreadableByte(SourceLocation location, byte found) => Error("FMT012", location,
        $"un signe de cette ligne ne peut pas être lu (octet {found:X2}) : le fichier n'est ni en UTF-8, ni dans un ancien format de texte français.",
        "Retapez le mot, puis enregistrez le fichier en UTF-8 (dans Excel : « CSV UTF-8 »).");

    /// <summary>A text that is French both as Windows-1252 and as Mac Roman.</summary>
    public static Diagnostic DoubtfulEncoding(SourceLocation location, string one, string other) => Error("FMT013", location,
        $"rien ne dit dans quel format ce fichier est enregistré : on peut lire ici « {Shortened(one)} » ou « {Shortened(other)} ».",
        "Enregistrez-le en UTF-8 (dans Excel : « CSV UTF-8 »).");

    /// <summary>"Ã©" where "é" was typed.</summary>
    public static Diagnostic EncodedTwice(SourceLocation location, string found) => Error("FMT003", location,
        $"les accents sont abîmés (« {found} ») : le fichier a été ouvert dans un mauvais encodage, puis enregistré.",
        "Reprenez la version précédente du fichier, ouvrez-la en UTF-8 (dans Excel : Données, À partir d'un fichier texte) et refaites la modification.");

    /// <summary>"v?lo", as a program writes "vélo" that has no accents.</summary>
    /// <param name="word">The first of <paramref name="count"/> words.</param>
    public static Diagnostic AccentLost(SourceLocation location, string word, int count) => Warning("FMT019", location,
        $"« {Shortened(word)} » a un point d'interrogation au milieu d'un mot : une lettre accentuée s'est sans doute perdue"
        + (count > 1 ? $", comme dans {Number(count - 1)} {(count == 2 ? "autre mot" : "autres mots")} de ce fichier." : "."),
        count > 1
            ? "Reprenez la version précédente du fichier, et enregistrez-le en UTF-8 (dans Excel : « CSV UTF-8 »)."
            : "Retapez le mot.");

    /// <summary>A null character, or a mark that turns the direction of writing.</summary>
    /// <param name="kind">What it is, in French.</param>
    public static Diagnostic ForbiddenCharacter(SourceLocation location, int code, string kind) => Error("FMT004", location,
        $"il y a ici un caractère qui ne doit pas être publié (U+{code:X4}, {kind}).",
        "Effacez-le et retapez le mot.");

    /// <summary>Soft hyphens, pasted with a text of the web.</summary>
    public static Diagnostic UnseenRemoved(SourceLocation location, int code, string kind) => Notice("FMT009", location,
        $"il y a ici une marque que personne ne voit ({kind}, U+{code:X4}) ; elle n'est pas publiée, ni les autres du même genre dans ce fichier.",
        "Pour l'ôter du fichier, retapez le mot.");

    /// <summary><c>nom: "C:\temp"</c>.</summary>
    public static Diagnostic EscapeReadAsSpace(SourceLocation location, string signs) => Notice("FMT021", location,
        $"entre guillemets droits, « {signs} » est lu comme une espace ou un passage à la ligne : ces deux signes ne sont pas publiés.",
        "S'ils doivent l'être, doublez la barre oblique inversée : \\\\.");

    /// <summary>A table of a million rows.</summary>
    public static Diagnostic TooManyLines(string file, int maxLines) => Error("FMT011", SourceLocation.OfFile(file),
        $"le fichier a plus de {Number(maxLines)} lignes : ce n'est pas un fichier de fiches.",
        "Retirez-le, ou vérifiez ce qu'il contient.");

    /// <summary>A film dropped in the folder of the tables.</summary>
    public static Diagnostic FileTooLarge(string file, int maxMegabytes) => Error("FMT005", SourceLocation.OfFile(file),
        $"le fichier dépasse {Number(maxMegabytes)} Mo : ce n'est pas un fichier de fiches.",
        "Retirez-le, ou vérifiez ce qu'il contient.");

    /// <summary><c>&lt;&lt;&lt;&lt;&lt;&lt;&lt; patch-1</c>, which a merge of two versions leaves behind.</summary>
    public static Diagnostic ConflictMark(SourceLocation location) => Error("FMT010", location,
        "deux versions de ce fichier ont été réunies sans que l'une soit choisie : cette ligne est une marque laissée par GitHub.",
        "Gardez une des deux versions et effacez les lignes qui commencent par <<<<<<<, ======= et >>>>>>>.");

    /// <summary><c>data/themes.csv</c> is not there.</summary>
    public static Diagnostic FileMissing(string file) => Error("FMT006", SourceLocation.OfFile(file),
        "ce fichier est nécessaire et n'existe pas.",
        "Créez-le, ou vérifiez son nom ; les guides content/README.md et data/README.md en donnent le modèle.");

    /// <summary><c>data/notes.csv</c>.</summary>
    public static Diagnostic UnknownFile(string file) => Warning("FMT007", SourceLocation.OfFile(file), NotRead, "Déplacez-le ou supprimez-le.");

    /// <summary><c>content/2024/photos</c> with nothing in it yet.</summary>
    public static Diagnostic UnknownFolder(string folder) => Notice("FMT020", SourceLocation.OfFile(folder),
        "ce dossier est vide, et son nom ou sa place ne sont pas ceux d'un dossier connu : ce que vous y mettrez ne sera pas publié.",
        "Supprimez-le, ou donnez-lui son nom : les guides content/README.md et data/README.md disent lesquels.");

    /// <summary><c>Content</c> beside <c>content</c>.</summary>
    public static Diagnostic TreeInOtherLetters(string folder) => Error("FMT024", SourceLocation.OfFile(folder),
        "rien n'est lu dans ce dossier, dont le nom a des majuscules.",
        $"Déplacez ses fichiers dans {folder.ToLowerInvariant()}, puis supprimez-le.");

    /// <summary><c>data/2023/action.csv</c> beside <c>actions.csv</c>, or <c>actions/actions/velo.md</c>: what it holds would be lost.</summary>
    /// <param name="meant">The file that it was probably meant to be.</param>
    public static Diagnostic FileMisplaced(string file, string meant) => Error("FMT018", SourceLocation.OfFile(file),
        NotRead, $"Si c'est {meant}, donnez-lui ce nom et cette place ; sinon, supprimez-le.");

    /// <summary><c>actions/velo.docx</c> or <c>actions.xlsx</c>.</summary>
    /// <param name="meant">The file that its content belongs in.</param>
    public static Diagnostic FileOfAnotherKind(string file, string meant) => Error("FMT016", SourceLocation.OfFile(file),
        "ce fichier n'est pas lu : il n'est pas d'une sorte que le site connaît.",
        meant.EndsWith(".csv", StringComparison.Ordinal)
            ? $"Si le site doit le lire, ouvrez-le et enregistrez-le comme {meant}, dans le format « CSV UTF-8 » ; puis supprimez-le ici."
            : $"Si son texte doit être publié, copiez-le dans {meant} ; puis supprimez ce fichier.");

    /// <summary>An Excel file that was only renamed.</summary>
    /// <param name="program">What made it.</param>
    public static Diagnostic OfficeFileRenamed(string file, string program) => Error("FMT017", SourceLocation.OfFile(file),
        $"ce fichier n'est pas un texte : {program} l'a fait, et seul son nom a été changé.",
        file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? "Ouvrez le fichier d'origine et enregistrez-le dans le format « CSV UTF-8 »."
            : "Ouvrez le fichier d'origine, copiez son texte et collez-le dans un fichier .md neuf.");

    /// <summary>Neither <c>content</c> nor <c>data</c> has a folder named by a year.</summary>
    public static Diagnostic NoEdition() => Error("FMT008", SourceLocation.OfFile("content"),
        "aucune année n'a été trouvée : il faut au moins un dossier dont le nom est une année.",
        "Créez par exemple content/2024/edition.md.");

    /// <summary>A line of the official table without a title or a structure, or with more cells than there are headings.</summary>
    public static Diagnostic OfficialLineNotARow(SourceLocation location) => Error("SRC001", location,
        "cette ligne du tableau officiel n'a pas ses trois cases (action, structure, descriptif).",
        "Remettez le fichier tel qu'il est venu, une action par ligne, ou importez-le : le guide .github/CONTRIBUTING.md dit comment.");

    /// <summary>A table of four columns without headings: no line is a row, and nothing would be compared.</summary>
    public static Diagnostic OfficialTableWithoutRows(string file) => Error("SRC003", SourceLocation.OfFile(file),
        "aucune ligne de ce tableau officiel n'a pu être lue : on n'y trouve pas les colonnes de l'action, de la structure et du descriptif.",
        "Écrivez « Action », « Structure » et « Descriptif » au-dessus d'elles, ou gardez ces trois colonnes seulement, dans cet ordre.");

    /// <summary><c>tableau.xlsx</c> in <c>source/</c>.</summary>
    public static Diagnostic FileNotCompared(string file, KeptReason reason)
    {
        var (why, cure) = WhyNotCompared(reason);
        return Notice("SRC004", SourceLocation.OfFile(file), $"ce fichier n'est pas comparé : {why}", cure);
    }

    /// <summary>A table in <c>source/</c> as Excel saves "Texte Unicode", or as it saved text before UTF-8.</summary>
    /// <param name="name">What people call the encoding.</param>
    public static Diagnostic OfficialTableInLegacyEncoding(string file, string name) => Notice("SRC005", SourceLocation.OfFile(file),
        $"ce fichier est enregistré en {name} ; ses accents ont été compris.",
        "Laissez-le tel qu'il a été reçu : la comparaison en tient compte.");

    private static (string Why, string Cure) WhyNotCompared(KeptReason reason) => reason switch
    {
        KeptReason.Imported => (
            "c'est le texte qu'un import en a tiré, tableau-compare.tsv, qui est comparé à sa place.",
            "S'il a changé depuis, importez-le de nouveau : le guide .github/CONTRIBUTING.md dit comment."),
        KeptReason.OtherColumns => (
            "on n'y trouve pas les colonnes d'un tableau d'actions (action, structure, descriptif).",
            "Il peut rester, s'il n'est pas le tableau officiel. S'il l'est, écrivez les noms de ces colonnes au-dessus d'elles."),
        KeptReason.OfficeFormat => (
            "c'est un fichier de tableur ou de traitement de texte.",
            "Importez-le (le guide .github/CONTRIBUTING.md dit comment), ou enregistrez le tableau comme « Texte (séparateur : tabulation) » à côté de lui."),
        KeptReason.Pdf => (
            "c'est un PDF, où les cases d'un tableau ne se retrouvent pas avec certitude.",
            "Demandez le fichier d'origine au service qui l'a fait, et importez-le."),
        _ => (
            "ce n'est pas un tableau enregistré comme texte.",
            "Il peut rester. S'il montre le tableau officiel, demandez le fichier d'origine au service qui l'a fait."),
    };

    /// <summary>Two official tables in <c>source/</c>.</summary>
    public static Diagnostic SeveralOfficialTables(string file, string first) => Error("SRC002", SourceLocation.OfFile(file),
        $"il y a déjà un tableau officiel pour cette année : {first}.", "Gardez un seul tableau des actions dans ce dossier.");
}
