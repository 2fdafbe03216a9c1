using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>CSV: what keeps a table, or a row of it, from being read.</summary>
public static partial class Problems
{
    /// <summary>A table with no line of headings.</summary>
    public static Diagnostic EmptyTable(string file) => Error("CSV001", SourceLocation.OfFile(file),
        "le tableau est vide : sa première ligne doit donner les noms des colonnes.",
        "Reprenez la première ligne dans data/README.md.");

    /// <summary>A column <c>structures</c> where <c>structure</c> is meant.</summary>
    public static Diagnostic UnknownColumn(SourceLocation location, string column, string? nearest, IEnumerable<string> accepted) =>
        Error("CSV002", location, $"la colonne « {column} » n'existe pas dans ce tableau.",
            nearest is null ? $"Ses colonnes sont : {string.Join(", ", accepted)}." : DidYouMean(nearest));

    /// <summary>An empty cell between two names of columns.</summary>
    public static Diagnostic ColumnWithoutName(SourceLocation location, int rank, IReadOnlyCollection<string> absent) => Error("FMT022", location,
        $"la colonne {Number(rank)} n'a pas de nom.",
        "Écrivez-le dans la première ligne, ou effacez la colonne si elle est vide."
        + (absent.Count > 0 ? $" Les noms qui n'y sont pas encore sont : {string.Join(", ", absent)}." : ""));

    /// <summary>A table without its column <c>titre</c>.</summary>
    public static Diagnostic MissingColumn(SourceLocation location, string column) => Error("CSV003", location,
        $"il manque la colonne « {column} ».",
        "Ajoutez-la à la première ligne ; ses cases peuvent rester vides si la valeur n'est pas obligatoire.");

    /// <summary>A table that begins with its first row.</summary>
    public static Diagnostic NoHeading(SourceLocation location, IEnumerable<string> columns) => Error("CSV015", location,
        "cette ligne devrait donner les noms des colonnes, et aucun n'est connu : celle qui les donnait a sans doute été effacée ou réécrite.",
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
}
