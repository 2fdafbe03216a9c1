using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The disk, files, encodings, CSV and YAML: what keeps a file from being read at all.</summary>
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
    public static Diagnostic UnseenRemoved(SourceLocation location, int code) => Notice("FMT009", location,
        $"il y a ici une marque que personne ne voit (U+{code:X4}) ; elle n'est pas publiée, ni les autres du même genre dans ce fichier.",
        "Pour l'ôter du fichier, retapez le mot.");

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

    /// <summary>A table with no line of headings.</summary>
    public static Diagnostic EmptyTable(string file) => Error("CSV001", SourceLocation.OfFile(file),
        "le tableau est vide : sa première ligne doit donner les noms des colonnes.",
        "Reprenez la première ligne dans data/README.md.");

    /// <summary>A column <c>structures</c> where <c>structure</c> is meant.</summary>
    public static Diagnostic UnknownColumn(SourceLocation location, string column, string? nearest, IEnumerable<string> accepted) =>
        Error("CSV002", location, $"la colonne « {column} » n'existe pas dans ce tableau.",
            nearest is null ? $"Ses colonnes sont : {string.Join(", ", accepted)}." : DidYouMean(nearest));

    /// <summary>A table without its column <c>titre</c>.</summary>
    public static Diagnostic MissingColumn(SourceLocation location, string column) => Error("CSV003", location,
        $"il manque la colonne « {column} ».",
        "Ajoutez-la à la première ligne ; ses cases peuvent rester vides si la valeur n'est pas obligatoire.");

    /// <summary>A table that begins with its first row.</summary>
    public static Diagnostic NoHeading(SourceLocation location, IEnumerable<string> columns) => Error("CSV015", location,
        "cette ligne devrait donner les noms des colonnes, et aucun n'est connu : elle a sans doute été effacée ou réécrite.",
        $"Remettez la première ligne de la version précédente du tableau. Les colonnes connues sont : {string.Join(", ", columns)}.");

    /// <summary>"Tableau des actions 2024" above the names of the columns.</summary>
    /// <param name="heading">The line on which these stand.</param>
    public static Diagnostic LineAboveHeading(SourceLocation location, int heading) => Error("CSV016", location,
        "la première ligne du tableau doit donner les noms des colonnes.",
        heading == location.Line + 1 ? "Effacez cette ligne, qui est au-dessus." : $"Effacez ce qui est au-dessus de la ligne {Number(heading)}.");

    /// <summary>The names of the columns once more, further down.</summary>
    public static Diagnostic HeadingRepeated(SourceLocation location) => Error("CSV017", location,
        "cette ligne répète les noms des colonnes.",
        "Si le tableau a été collé deux fois, effacez tout à partir d'ici ; sinon, effacez cette ligne.");

    /// <summary>No action of a year has a theme, and its table has no place for one.</summary>
    public static Diagnostic ColumnGone(SourceLocation location, string column) => Warning("CSV018", location,
        $"ce tableau n'a pas de colonne « {column} », et aucune fiche de cette année ne la remplace.",
        "Si elle a été effacée, reprenez la version précédente du tableau ; sinon, ajoutez-la à la première ligne.");

    /// <summary>Two columns of one name.</summary>
    public static Diagnostic DuplicateColumn(SourceLocation location, string column) => Error("CSV004", location,
        $"la colonne « {column} » est là deux fois.", "Gardez-en une seule.");

    /// <summary>A comma or semicolon inside a cell without quotes.</summary>
    /// <param name="maySeparateValues">Whether the sign that is too many may stand between two values of a list, which a comma separates.</param>
    public static Diagnostic WrongNumberOfCells(SourceLocation location, int found, int expected, bool maySeparateValues) => Error(WrongNumberOfCellsCode, location,
        $"cette ligne a {Number(found)} {(found > 1 ? "cases" : "case")} ; la première ligne du tableau en a {Number(expected)}.",
        (found > expected, maySeparateValues) switch
        {
            (false, _) => "Vérifiez qu'aucun séparateur n'a été effacé.",
            (true, false) => QuotesAroundSeparator,
            _ => $"Plusieurs valeurs d'une même case (thèmes, publics, partenaires…) se séparent par une virgule : education,sante. {QuotesAroundSeparator}",
        });

    internal const string WrongNumberOfCellsCode = "CSV005";

    private const string QuotesAroundSeparator = "Un texte qui contient le séparateur du tableau doit être entre guillemets droits : \"…\".";

    /// <summary>A text of two lines in a cell without quotes.</summary>
    /// <param name="next">The line on which the row goes on.</param>
    public static Diagnostic RowBroken(SourceLocation location, int next) => Error("CSV019", location,
        $"cette ligne est coupée par un retour à la ligne dans une de ses cases : sa suite est à la ligne {Number(next)}.",
        "Réunissez-les sur une seule ligne. Si ce retour à la ligne est voulu, mettez tout le texte de la case entre guillemets droits : \"…\".");

    /// <summary>A quote opened in one row and never closed: everything after it would be one cell.</summary>
    public static Diagnostic UnclosedQuote(SourceLocation location, int linesSwallowed) => Error("CSV006", location,
        "le guillemet ouvert ici n'est jamais refermé"
        + linesSwallowed switch
        {
            0 => ".",
            1 => " : la ligne suivante serait avalée.",
            _ => $" : les {Number(linesSwallowed)} lignes suivantes seraient avalées.",
        },
        "Ajoutez le guillemet droit (\") qui manque à la fin de cette case.");

    /// <summary><c>le "vélo" bleu</c> in a cell that is not itself between quotes.</summary>
    public static Diagnostic StrayQuote(SourceLocation location) => Error("CSV007", location,
        "les guillemets droits de cette case ne vont pas par paires comme il faut.",
        "Mettez toute la case entre guillemets droits et doublez ceux du texte : \"le \"\"vélo\"\" bleu\".");

    /// <summary>A table whose columns are separated by commas, with a comma in a text: <c>velo,Vélo, roller,club-velo</c>.</summary>
    public static Diagnostic UnquotedComma(SourceLocation location, int found, int expected) => Error("CSV008", location,
        $"les colonnes de ce tableau sont séparées par des virgules, et un texte de cette ligne contient une virgule : elle a {Number(found)} cases au lieu de {Number(expected)}.",
        "Mettez ce texte entre guillemets droits : \"…\", ou enregistrez le tableau avec des points-virgules entre les colonnes.");

    /// <summary>A row pasted from another table: <c>velo;Vélo;club-velo</c> under <c>id,titre,structure</c>.</summary>
    public static Diagnostic RowHasAnotherSeparator(SourceLocation location, char found, char expected) => Error("CSV009", location,
        $"cette ligne est séparée par des {Separator(found)}, et la première ligne du tableau par des {Separator(expected)}.",
        $"Séparez ses cases par des {Separator(expected)}, comme sur la première ligne.");

    /// <summary>A quote left open that the quote of a later row closes.</summary>
    public static Diagnostic QuoteClosedTooLate(SourceLocation location, int lastLine) => Error("CSV010", location,
        $"le guillemet ouvert ici n'est pas refermé à la fin de sa case ; la suite est avalée jusqu'à la ligne {Number(lastLine)}.",
        "Ajoutez le guillemet droit (\") qui manque à la fin de cette case, ou effacez celui qui l'ouvre.");

    /// <summary><c>"velo;Vélo;club-velo"</c>: a row that was quoted as one cell.</summary>
    public static Diagnostic RowInQuotes(SourceLocation location) => Error("CSV011", location,
        "toute cette ligne est entre guillemets droits, et compte donc pour une seule case.",
        "Effacez le guillemet du début et celui de la fin de la ligne, et remplacez \"\" par \" dans les textes qui restent entre guillemets.");

    /// <summary><c>sep=;</c>, by which Excel is told how to open a table.</summary>
    public static Diagnostic SeparatorLine(SourceLocation location) => Error("CSV012", location,
        "cette ligne est un réglage pour Excel ; la première ligne du tableau doit donner les noms des colonnes.",
        "Effacez toute cette ligne.");

    /// <summary>The first half of a table, as a copy that was interrupted leaves it.</summary>
    public static Diagnostic TableCut(SourceLocation location, int found, int expected) => Error("CSV013", location,
        $"le tableau s'arrête au milieu de cette ligne, à sa case {Number(found)} sur {Number(expected)}.",
        "S'il a été coupé en le copiant, reprenez le fichier entier ; sinon, complétez cette ligne.");

    /// <summary><c>id|nom</c>.</summary>
    public static Diagnostic SeparatorNotRead(SourceLocation location, char found) => Error("CSV014", location,
        $"les colonnes de ce tableau semblent séparées par « {found} », qui n'est pas un séparateur connu.",
        "Enregistrez le tableau avec des points-virgules entre les colonnes.");

    /// <summary>The same finding for all rows that have its cause.</summary>
    /// <param name="others">The lines of the other rows.</param>
    internal static Diagnostic ForOtherLinesToo(Diagnostic finding, IReadOnlyList<int> others)
    {
        const int readableAtOnce = 8;
        var lines = string.Join(", ", others.Take(readableAtOnce).Select(Number)) + (others.Count > readableAtOnce ? "…" : "");
        var where = others.Count == 1 ? $"à la ligne {lines}" : $"à {Number(others.Count)} autres lignes ({lines})";
        return finding with { Message = $"{finding.Message} La même chose est arrivée {where}." };
    }

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
