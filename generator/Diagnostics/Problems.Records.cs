using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>Records: what is read but cannot be true, or not true together.</summary>
public static partial class Problems
{
    /// <summary>An action without a title.</summary>
    public static Diagnostic MissingField(SourceLocation location, string field, string record) => Error("REC001", location,
        $"{record} : le champ « {field} » est obligatoire et il est vide.");

    /// <summary>A title in the table and another in the front matter; also when both agree.</summary>
    public static Diagnostic FieldGivenTwice(SourceLocation location, string field, SourceLocation other) => Error("REC002", location,
        $"le champ « {field} » est donné deux fois : ici et dans {other}.",
        "Gardez-le à un seul endroit, pour que chaque information n'ait qu'une place.");

    /// <summary>Two rows with the id <c>pre</c>.</summary>
    public static Diagnostic DuplicateId(SourceLocation location, string id, SourceLocation first) => Error("REC003", location,
        $"l'identifiant « {id} » est déjà pris par {first}.",
        "Chaque fiche a son propre identifiant : changez celui qui n'a pas encore été publié.");

    /// <summary>An id "Fête du sport".</summary>
    public static Diagnostic BadId(SourceLocation location, string id, string suggestion) => Error("REC004", location,
        $"« {id} » ne peut pas être un identifiant : {WhyNoId(id)}",
        suggestion.Length == 0 || suggestion == id ? "" : $"Par exemple : {suggestion}.");

    /// <summary>A letter that looks like one of ours is named, since nobody sees the difference.</summary>
    private static string WhyNoId(string id)
    {
        const char lastLatin = '\u024F';
        if (Slug.IsReservedName(id))
            return "Windows garde ce nom pour lui.";
        return id.FirstOrDefault(c => c > lastLatin && char.IsLetter(c)) is > '\0' and var foreign
            ? $"la lettre « {foreign} » (U+{(int)foreign:X4}) est d'un autre alphabet que le nôtre."
            : $"il faut des lettres minuscules sans accent, des chiffres et des traits d'union, {Number(Slug.MaxLength)} signes au plus.";
    }

    /// <summary>A status "terminée".</summary>
    public static Diagnostic NotAccepted(SourceLocation location, string field, string value, string? nearest, IEnumerable<string> accepted) =>
        Error("REC005", location, $"« {value} » n'est pas une valeur du champ « {field} ».", DidYouMean(nearest, accepted));

    /// <summary>A date "22/11/26".</summary>
    public static Diagnostic BadDate(SourceLocation location, string value) => Error("REC006", location,
        $"« {value} » n'est pas une date.", "Écrivez l'année, le mois et le jour : 2026-11-22.");

    /// <summary>A website "www.exemple.fr".</summary>
    public static Diagnostic BadWebAddress(SourceLocation location, string value) => Error("REC007", location,
        $"« {value} » n'est pas une adresse web.", "Écrivez-la en entier, avec https:// au début.");

    /// <summary><c>https://marie:secret@exemple.fr/</c>, which is not repeated here.</summary>
    public static Diagnostic AddressWithPassword(SourceLocation location) => Error("REC020", location,
        "cette adresse web contient un identifiant ou un mot de passe, que tout le monde lirait.",
        "Effacez ce qui est entre « // » et « @ », avec ce « @ ». Si l'adresse a déjà été publiée, changez ce mot de passe.");

    /// <summary>A year "24".</summary>
    public static Diagnostic BadYear(SourceLocation location, string value) => Error("REC008", location,
        $"« {value} » n'est pas une année.", "Écrivez quatre chiffres.");

    /// <summary>A former address "actions/pre".</summary>
    public static Diagnostic BadSiteAddress(SourceLocation location, string value) => Error("REC009", location,
        $"« {value} » n'est pas une adresse de page de ce site.",
        "Elle commence et finit par « / », sans le nom du site : /2024/actions/pre/.");

    /// <summary>A column <c>adresse</c> that holds the place of a building, where the published tables have the address of a page.</summary>
    /// <param name="meant">The column that was probably meant, or null.</param>
    public static Diagnostic NotTheAddressOfThePage(SourceLocation location, string value, string page, string? meant) => Error("REC015", location,
        $"« {value} » n'est pas l'adresse de cette page sur le site ({page}), et la colonne « adresse » ne contient rien d'autre : ce texte ne serait pas publié.",
        meant is null ? "Effacez-le d'ici." : $"Mettez-le dans la colonne « {meant} ».");

    /// <summary>A telephone "384 72": too short, or of another country.</summary>
    public static Diagnostic BadTelephone(SourceLocation location, string value) => Error("REC016", location,
        $"« {value} » n'est pas un numéro de téléphone français.",
        "Écrivez un seul numéro, de dix chiffres, par exemple 03 53 01 00 00. Si vous ne le connaissez pas, laissez la case vide.");

    /// <summary>A title of 2,000 characters.</summary>
    public static Diagnostic ValueTooLong(SourceLocation location, string field, int length, int max) => Error("REC010", location,
        $"le champ « {field} » a {Number(length)} signes ; il peut en avoir {Number(max)} au plus.",
        "Vérifiez qu'un autre texte n'a pas été collé ici, ou raccourcissez-le.");

    /// <summary>40,000 former addresses.</summary>
    public static Diagnostic TooManyValues(SourceLocation location, string field, int count, int max) => Error("REC011", location,
        $"le champ « {field} » a {Number(count)} valeurs ; il peut en avoir {Number(max)} au plus.",
        "Gardez celles qui servent.");

    /// <summary>Themes <c>"sport;droits"</c>.</summary>
    public static Diagnostic SemicolonInList(SourceLocation location, string field, string value) => Error("REC019", location,
        $"« {value} » contient un point-virgule, qui ne sépare pas les valeurs du champ « {field} ».",
        location.File.EndsWith(".csv", StringComparison.Ordinal)
            ? $"Séparez-les par une virgule : {string.Join(',', value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}"
            : "Écrivez une valeur par ligne, chacune après « - ».");

    /// <summary><c>retiree: oui</c>.</summary>
    public static Diagnostic WithdrawnWithoutReason(SourceLocation location, string value) => Error("REC018", location,
        $"« {value} » ne dit pas pourquoi l'action est retirée, et sa page montre ce champ à tous.",
        "Écrivez la raison en une phrase, par exemple : À la demande de la structure. Si l'action n'est pas retirée, videz « retiree ».");

    /// <summary>A record on which a library gave up in a way that nobody had thought of.</summary>
    internal static Diagnostic RecordStoppedProgram(SourceLocation location, Exception exception) => Error("REC012", location,
        "bilan n'a pas réussi à lire ce qui est écrit ici. Les autres fiches ont été vérifiées.",
        "Défaites la dernière modification de cette fiche ; si cela n'y fait rien, envoyez-la aux développeurs avec ces mots : "
        + $"{exception.GetType().Name}, {MethodOf(exception)}.");

    /// <summary>Of "   at Markdig.Parsers.BlockProcessor.Process(StringSlice line)": a native program knows its methods by no other means.</summary>
    private static string? MethodOf(Exception exception) => exception.StackTrace?.Split('(')[0].Split(' ')[^1];

    /// <summary>A file or row that stands on the disk, and of which neither the site nor a message knows anything.</summary>
    public static Diagnostic Uncounted(SourceLocation location) => Error("REC017", location,
        location.Line == 0 ? "ce fichier n'a été ni lu ni nommé par bilan." : "cette ligne n'est ni dans le site, ni nommée par un message.",
        "S'il a été enregistré pendant la vérification, recommencez ; sinon c'est une faute de bilan : envoyez ce fichier aux développeurs.");

    /// <summary>Two rows <c>CCAS</c>.</summary>
    public static Diagnostic AcronymGivenTwice(SourceLocation location, string letters, SourceLocation first) => Error("REC013", location,
        $"le sigle « {letters} » est déjà expliqué dans {first}.", "Gardez une seule ligne par sigle.");

    /// <summary>A structure <c>femme-unies</c> where <c>femmes-unies</c> is meant.</summary>
    public static Diagnostic UnknownStructure(SourceLocation location, string id, string? nearest) => Error("ACT001", location,
        $"la structure « {id} » n'existe pas dans data/structures.csv.", DidYouMean(nearest));

    /// <summary>A structure that was replaced by one that is not in the table.</summary>
    public static Diagnostic UnknownSuccessor(SourceLocation location, string id, string? nearest) => Error("STR001", location,
        $"la structure « {id} », qui aurait remplacé celle-ci, n'existe pas dans data/structures.csv.",
        nearest is null ? "Ajoutez sa ligne, ou videz « remplacee_par »." : DidYouMean(nearest));

    /// <summary>A structure that was replaced by itself, or two that replaced one another.</summary>
    public static Diagnostic ReplacedInACircle(SourceLocation location, string id, string successor) => Error("STR002", location,
        id == successor
            ? "une structure ne peut pas être remplacée par elle-même."
            : $"« {id} » serait remplacée par « {successor} », qui est elle-même remplacée par « {id} », ou par une autre qui l'est.",
        "Videz « remplacee_par » pour la structure qui existe aujourd'hui. Un nouveau nom s'écrit dans « nom », et l'ancien dans « noms_precedents ».");

    /// <summary>A former name that a structure has today.</summary>
    public static Diagnostic FormerNameInUse(SourceLocation location, string name, SourceLocation other) => Error("STR003", location,
        $"« {name} » n'est pas un ancien nom : c'est le nom que porte aujourd'hui la structure de {other}.",
        "Effacez-le d'ici. Si une structure en a remplacé une autre qui a sa propre ligne, écrivez son identifiant dans la colonne « remplacee_par » de cette autre.");

    /// <summary>A theme that <c>data/themes.csv</c> does not have.</summary>
    public static Diagnostic UnknownTheme(SourceLocation location, string id, string? nearest, IEnumerable<string> accepted) =>
        Error("ACT002", location, $"le thème « {id} » n'existe pas dans data/themes.csv.", DidYouMean(nearest, accepted));

    /// <summary>An audience that <c>data/publics.csv</c> does not have.</summary>
    public static Diagnostic UnknownAudience(SourceLocation location, string id, string? nearest, IEnumerable<string> accepted) =>
        Error("ACT003", location, $"le public « {id} » n'existe pas dans data/publics.csv.", DidYouMean(nearest, accepted));

    /// <summary>A neighbourhood that <c>data/quartiers.csv</c> does not have.</summary>
    public static Diagnostic UnknownNeighbourhood(SourceLocation location, string id, string? nearest, IEnumerable<string> accepted) =>
        Error("ACT015", location, $"le quartier « {id} » n'existe pas dans data/quartiers.csv.", DidYouMean(nearest, accepted));

    /// <summary>A theme that several actions have and its table no more: its row was deleted, or its id changed.</summary>
    /// <param name="places">Where they have it.</param>
    public static Diagnostic RowGone(string table, string id, string? nearest, IReadOnlyList<string> actions, IEnumerable<SourceLocation> places) => Error("DIC001", SourceLocation.OfFile(table),
        $"« {id} » n'est pas dans ce tableau, et {Number(actions.Count)} actions l'ont : {Some(actions)}.",
        nearest is null
            ? "Si sa ligne a été effacée ou a changé d'identifiant, remettez-la : l'adresse de sa page en dépend. Si elle n'y a jamais été, ajoutez-la."
            : $"Si « {nearest} » est son nouvel identifiant, remettez l'ancien : l'adresse de sa page en dépend. Si c'est une faute dans ces actions, écrivez-y « {nearest} ».") with
    { Places = [.. places] };

    /// <summary>A table of which the line of headings is all that is left.</summary>
    /// <param name="places">Where <paramref name="actions"/> actions need one.</param>
    public static Diagnostic NoRowLeft(string table, int actions, IEnumerable<SourceLocation> places) => Error("DIC002", SourceLocation.OfFile(table),
        $"ce tableau n'a plus aucune ligne sous les noms de ses colonnes, et {(actions == 1 ? "une action en a" : $"{Number(actions)} actions en ont")} besoin.",
        "Reprenez la version précédente du tableau.") with
    { Places = [.. places] };

    /// <summary>A partner <c>regie-quartier</c>: written like an id, but nobody has it.</summary>
    public static Diagnostic UnknownPartner(SourceLocation location, string id, string? nearest) => Error("ACT004", location,
        $"le partenaire « {id} » est écrit comme un identifiant, mais aucune structure ne le porte.",
        nearest is null ? "Pour un partenaire qui n'a pas de page, écrivez son nom avec une majuscule." : DidYouMean(nearest));

    /// <summary>An action of which the table gives a title and a structure alone.</summary>
    public static Diagnostic ActionWithoutText(SourceLocation location, string id) => Notice("ACT013", location,
        $"l'action « {id} » n'a pas de descriptif : sa page le dira.", "Écrivez-le, ou laissez-le vide si le tableau officiel n'en donne pas.");

    /// <summary>A last day before the first one.</summary>
    public static Diagnostic EndsBeforeItStarts(SourceLocation location) => Error("ACT014", location,
        "la date de fin est avant la date de début.", "Vérifiez les deux dates : année-mois-jour.");

    /// <summary>An action put off without a year, or a year for an action that is not put off.</summary>
    public static Diagnostic PostponementIncomplete(SourceLocation location) => Error("ACT005", location,
        "« statut » et « reportee_en » vont ensemble : une action reportée dit en quelle année, et elle seule.",
        "Écrivez statut : reportee et reportee_en : l'année, ou videz les deux.");

    /// <summary>The same theme named twice by one action.</summary>
    public static Diagnostic NamedTwice(SourceLocation location, string field, string value) => Error("ACT006", location,
        $"« {value} » est là deux fois dans le champ « {field} ».", "Gardez-le une seule fois.");

    /// <summary>A Markdown file without title and structure whose row was deleted from the table, or has another id there.</summary>
    /// <param name="renamed">The id of the row that has lost a text, or null.</param>
    public static Diagnostic RowOfTextGone(SourceLocation location, Slug id, int year, string? renamed) => Error("ACT007", location,
        $"ce fichier complète la ligne « {id} », qui n'est plus dans data/{Number(year)}/actions.csv, ou n'y est pas encore.",
        renamed is null
            ? $"Remettez cette ligne. Si l'action est retirée exprès, remettez-la aussi, avec la raison dans le champ « retiree ». Si l'action est nouvelle, ajoutez sa ligne, ou écrivez « titre » et « structure » en haut de ce fichier. Si l'identifiant a changé, donnez-le comme nom à ce fichier et écrivez {SitePaths.Action(year, id)} dans la colonne « anciennes_adresses »."
            : $"Si cette action s'appelle maintenant « {renamed} », renommez ce fichier {renamed}.md et, si sa page a déjà été en ligne, écrivez {SitePaths.Action(year, id)} dans la colonne « anciennes_adresses » de la ligne « {renamed} ». Sinon, remettez la ligne « {id} », avec la raison dans le champ « retiree » si elle est retirée exprès.");

    /// <summary>A table of which the second half was lost on the way.</summary>
    /// <param name="ids">Those of the Markdown files that no row has.</param>
    /// <param name="isThere">Whether there is such a table at all.</param>
    public static Diagnostic RowsOfTextsGone(int year, IReadOnlyList<string> ids, bool isThere)
    {
        const int readableAtOnce = 5;
        var names = string.Join(", ", ids.Take(readableAtOnce)) + (ids.Count > readableAtOnce ? "…" : "");
        return Error("ACT012", SourceLocation.OfFile($"data/{Number(year)}/actions.csv"),
            isThere
                ? $"{Number(ids.Count)} lignes que des fichiers complètent ne sont plus dans ce tableau ({names}) : il a sans doute été coupé, ou remplacé par un autre."
                : $"ce tableau n'est pas là, et {Number(ids.Count)} fichiers le complètent ({names}) : il a sans doute été supprimé, renommé ou déplacé.",
            isThere ? "Reprenez la version précédente du tableau, et refaites-y la modification." : "Remettez-le à cette place.");
    }

    /// <summary>Four themes.</summary>
    public static Diagnostic TooManyOf(SourceLocation location, string field, int found, int max) => Error("ACT008", location,
        $"le champ « {field} » a {Number(found)} valeurs ; il peut en avoir {Number(max)} au plus.",
        "Gardez les principales, la plus importante en premier.");

    /// <summary>An action of 2024 that is put off to 2023.</summary>
    public static Diagnostic PostponedToThePast(SourceLocation location, int to, int year) => Error("ACT009", location,
        $"cette action de {Number(year)} ne peut pas être reportée en {Number(to)}, une année passée.",
        "Corrigez « reportee_en », ou vérifiez que l'action est dans la bonne année.");

    /// <summary>A partner "Maison du Val", which is the name of a structure that has a page.</summary>
    public static Diagnostic PartnerIsStructure(SourceLocation location, string name, string id) => Warning("ACT010", location,
        $"le partenaire « {name} » semble être une structure qui a sa page sur le site.",
        $"Écrivez son identifiant pour qu'un lien y mène : {id}");

    /// <summary>A plain title of 75 signs.</summary>
    public static Diagnostic PlainTitleTooLong(SourceLocation location, int length, int longest) => Error("ACT011", location,
        $"« en_clair » a {Number(length)} signes ; il en faut {Number(longest)} au plus.",
        "Gardez les mots qui disent ce que l'on y fait.");

    /// <summary>A key figure of an action that does not exist.</summary>
    public static Diagnostic FigureOfUnknownAction(SourceLocation location, string id, string? nearest) => Error("CHF001", location,
        $"aucune action de cette année n'a l'identifiant « {id} ».", DidYouMean(nearest));

    /// <summary>A value "beaucoup".</summary>
    public static Diagnostic BadNumber(SourceLocation location, string value) => Error("CHF002", location,
        $"« {value} » n'est pas un nombre.", $"{WhyNoNumber(value)}Écrivez par exemple 134, 2500, 12,5 ou « environ 12 ».");

    /// <summary>What a spreadsheet made of a number: an error, a date, a sum with its currency.</summary>
    private static string WhyNoNumber(string value) =>
        value.StartsWith('#') ? "Excel a mis une erreur à la place du nombre. "
        : value.Count(c => c is '-' or '/') == 2 && value.All(c => c is '-' or '/' || char.IsAsciiDigit(c)) ? "Excel en a fait une date. "
        : value.AsSpan().IndexOfAny("€%") >= 0 ? "Le signe qui le suit se met dans « unite ». "
        : "";

    /// <summary>Two figures of one action with the same label.</summary>
    public static Diagnostic DuplicateFigure(SourceLocation location, string label, int firstLine) => Error("CHF003", location,
        $"le chiffre « {label} » est déjà donné pour cette action, ligne {Number(firstLine)}.",
        "Supprimez l'un des deux, ou changez son libellé.");

    /// <summary>A part of a total that the action does not have, or of itself.</summary>
    public static Diagnostic UnknownTotal(SourceLocation location, string total, string? nearest) => Error("CHF004", location,
        $"cette action n'a pas de chiffre « {total} » dont celui-ci serait une partie.", DidYouMean(nearest));

    /// <summary>Parts of 12, 88 and 30 for a total of 134.</summary>
    public static Diagnostic PartsDoNotAddUp(SourceLocation location, string total, decimal value, decimal sum, string breakdown) =>
        Error("CHF005", location,
            $"les parties de « {total} »{(breakdown.Length == 0 ? "" : $" ({breakdown})")} font {Number(sum)}, et le total est {Number(value)}.",
            "Corrigez le nombre faux, ou videz « partie_de » si ce ne sont pas toutes les parties.");

    /// <summary>A correction for an action that does not exist.</summary>
    public static Diagnostic CorrectionOfUnknownAction(SourceLocation location, string id, string? nearest) => Error("COR001", location,
        $"aucune action de cette année n'a l'identifiant « {id} ».", DidYouMean(nearest));

    /// <summary>A correction whose source text is not in the official row, or is there several times.</summary>
    public static Diagnostic CorrectionNotApplicable(SourceLocation location, string sourceText, int found) => Error("COR002", location,
        found == 0
            ? $"le texte officiel de cette action ne contient pas « {sourceText} »."
            : $"le texte officiel de cette action contient {Number(found)} fois « {sourceText} ».",
        found == 0
            ? "Copiez le passage tel qu'il est dans data/…/source/ (les corrections s'appliquent dans l'ordre du tableau)."
            : "Ajoutez les mots d'avant ou d'après, pour que le passage soit unique.");

    /// <summary>The line that a message proposed, pasted as it is.</summary>
    public static Diagnostic ReasonStillToBeWritten(SourceLocation location) => Error("COR003", location,
        "« motif » est à remplacer par la raison de la correction : la page « Corrections » la montre à tous.",
        "Écrivez en quelques mots ce qui n'allait pas, par exemple : faute de frappe, mot oublié, accord.");

    /// <summary>A word added, lost or moved between the official table and the published text.</summary>
    /// <param name="readings">Both with a word around them where one would be empty.</param>
    /// <param name="correction">The line that would declare it, or null where the table has no word to correct.</param>
    public static Diagnostic TextDiffers(SourceLocation location, (string Official, string Published) readings, string? correction) =>
        correction is null
            ? Error(TextUnlike, location, "le tableau officiel n'a pas de descriptif pour cette action, et sa fiche en a un.", "Effacez-le, ou vérifiez que le tableau est complet.")
            : Error(TextUnlike, location,
                $"le texte publié n'est plus celui du tableau officiel : « {readings.Official} » y est devenu « {readings.Published} ».",
                $"Remettez les mots d'origine, ou ajoutez cette ligne à corrections.csv : {correction}");

    private const string TextUnlike = "FID001";

    private static string DeclaredBy(string? correction) =>
        correction is null ? "" : $" Si c'est une faute du tableau officiel, ajoutez cette ligne à corrections.csv : {correction}";

    /// <summary>A title "Chantier de vélo" where the official table has "Chantier vélo".</summary>
    public static Diagnostic TitleDiffers(SourceLocation location, string official, string published, string? correction) => Error("FID009", location,
        $"le titre n'est plus celui du tableau officiel : « {official} » y est devenu « {published} ».",
        $"Remettez le titre d'origine.{DeclaredBy(correction)}");

    /// <summary>"Club vélo" where the official table has "Club de vélo".</summary>
    public static Diagnostic StructureDiffers(SourceLocation location, string official, string published, string? correction) => Error("FID010", location,
        $"la structure n'est plus celle du tableau officiel : « {official} » y est devenue « {published} ».",
        $"Remettez la structure d'origine. Si c'est la même, qui a changé de nom, écrivez « {official} » dans la colonne « noms_precedents » de data/structures.csv.{DeclaredBy(correction)}");

    /// <summary>The same for several actions: the name was changed in <c>data/structures.csv</c>.</summary>
    public static Diagnostic StructureRenamed(SourceLocation location, string official, string published, int actions) => Error("FID011", location,
        $"le tableau officiel appelle « {official} » la structure qui s'appelle ici « {published} », pour {Number(actions)} actions.",
        $"Si elle a changé de nom, écrivez « {official} » dans la colonne « noms_precedents » de cette ligne. Sinon, remettez le nom d'origine.");

    /// <summary>An action without a text, of which the official table has one: its file was deleted or moved.</summary>
    public static Diagnostic TextLost(SourceLocation location, string id, int year) => Error("FID008", location,
        $"l'action « {id} » n'a pas de descriptif, et le tableau officiel en donne un.",
        $"Si le fichier content/{Number(year)}/actions/{id}.md a été effacé ou déplacé, remettez-le à sa place ; sinon, recopiez-y le texte du tableau.");

    /// <summary>An action that is not in the official table of its year.</summary>
    public static Diagnostic NotInOfficialTable(SourceLocation location, string title, string structure) => Error("FID002", location,
        $"le tableau officiel de cette année n'a pas d'action « {title} » portée par « {structure} ».",
        "Vérifiez le titre et la structure ; une faute du tableau officiel se corrige dans corrections.csv, et le nom qu'une structure avait alors s'écrit dans la colonne « noms_precedents » de data/structures.csv.");

    /// <summary>A row of the official table that no action publishes.</summary>
    public static Diagnostic OfficialRowNotPublished(SourceLocation location, string title) => Error("FID003", location,
        $"l'action « {title} » du tableau officiel n'est publiée par aucune fiche.",
        "Ajoutez-la, ou vérifiez le titre et la structure de sa fiche.");

    /// <summary>An edition whose table was taken away, or cannot be read by a program, and that does not say why.</summary>
    public static Diagnostic TextsNotCompared(SourceLocation location, int year) => Error("FID004", location,
        $"les textes de {Number(year)} ne sont comparés à aucun tableau officiel, et rien ne dit pourquoi.",
        $"Mettez ce tableau dans data/{Number(year)}/source/, ou importez-le (le guide .github/CONTRIBUTING.md dit comment). S'il ne peut pas l'être, dites pourquoi dans le champ « sans_tableau » de ce fichier : le site le dira.");

    /// <summary><c>sans_tableau</c> beside a table.</summary>
    public static Diagnostic ComparedAfterAll(SourceLocation location, string table) => Error("FID005", location,
        $"« sans_tableau » dit que les textes ne sont comparés à rien, et ils le sont à {table}.", "Videz « sans_tableau ».");

    /// <summary>The table of another year, or one whose columns stand in another order.</summary>
    public static Diagnostic AnotherOfficialTable(string file, int rows) => Error("FID006", SourceLocation.OfFile(file),
        $"aucune des {Number(rows)} lignes de ce tableau officiel n'est une action de cette année.",
        "Vérifiez que c'est bien le tableau de cette année, et que ses colonnes sont l'action, la structure et le descriptif, dans cet ordre ou nommées.");

    /// <summary>The table of a year that is being opened, or is a draft.</summary>
    public static Diagnostic RowsNotPublishedYet(string file, int missing, int rows) => Warning("FID007", SourceLocation.OfFile(file),
        (rows, missing == rows) switch
        {
            (1, _) => "ce tableau officiel a une action, qui n'a pas encore de fiche.",
            (_, true) => $"ce tableau officiel a {Number(rows)} actions, et aucune n'a encore de fiche.",
            _ => $"ce tableau officiel a {Number(rows)} actions, et il en reste {Number(missing)} sans fiche.",
        },
        $"Ajoutez-{(missing == 1 ? "la" : "les")} avant de mettre l'année en ligne, ou importez ce tableau : le guide .github/CONTRIBUTING.md dit comment.");

    /// <summary>A legal fact that <c>site.yml</c> leaves empty.</summary>
    public static Diagnostic MissingFact(SourceLocation location, string key, string page) => Warning("SIT001", location,
        $"« {key} » est vide : la page {page} affiche « à compléter ».");

    /// <summary>Neither <c>adresse</c> nor <c>--base-url</c>.</summary>
    public static Diagnostic MissingAddress(SourceLocation location, Uri placeholder) => Warning("SIT002", location,
        $"« adresse » est vide : les adresses complètes (plan pour les moteurs de recherche, page 404) commencent par {placeholder}.",
        "Écrivez l'adresse du site en ligne, ou donnez-la par --base-url.");

    /// <summary><c>depot: https://github.com/exemple/bilan/tree/main</c>: links to its files would lead nowhere.</summary>
    public static Diagnostic NotTheRepositoryItself(SourceLocation location, string right) => Error("SIT004", location,
        "« depot » doit être l'adresse de la page d'accueil du dépôt, sans rien derrière.", $"Écrivez : {right}");

    /// <summary><c>adresse: https://exemple.fr/index.html</c>, or one with a password, which is not repeated here.</summary>
    public static Diagnostic NotTheSiteItself(SourceLocation location, string right) => Error("SIT005", location,
        "« adresse » doit être l'adresse du site lui-même, sans nom de page, sans identifiant ni mot de passe.", $"Écrivez : {right}");

    /// <summary><c>branche: https://github.com/ville/bilan/tree/dev</c>.</summary>
    /// <param name="name">The name in the address, or null.</param>
    public static Diagnostic NotABranch(SourceLocation location, string value, string? name) => Error("SIT012", location,
        $"« {value} » n'est pas le nom d'une branche.", name is null ? "Écrivez ce nom seul, par exemple : main" : $"Écrivez ce nom seul : {name}");

    /// <summary>A state of accessibility that only an audit can establish.</summary>
    public static Diagnostic AccessibilityWithoutAudit(SourceLocation location) => Error("SIT003", location,
        "sans date d'audit, le site ne peut se déclarer que « non_conforme ».",
        "Renseignez « accessibilite_date_audit », ou remettez « non_conforme ».");

    /// <summary>"[À compléter : qui finance ces actions]" in a page.</summary>
    public static Diagnostic PageToComplete(SourceLocation location, string place) => Warning("SIT006", location,
        $"cette page montre encore « {place} ».", "Écrivez le texte à la place, crochets compris, ou effacez-le.");

    /// <summary><c>couleur: bleu</c>.</summary>
    public static Diagnostic NotAColour(SourceLocation location, string field, string value) => Error("SIT007", location,
        $"« {value} » n'est pas une couleur.", $"Écrivez ses six chiffres ou lettres sans dièse, par exemple {field}: 0b4a63");

    /// <summary>A colour of the town that is too light for letters on the papers of the theme.</summary>
    public static Diagnostic ColourHardToRead(SourceLocation location, string field, string value, double contrast, string darker) => Error("SIT008", location,
        $"la couleur « {value} » ({field}) ne se lit pas assez bien sur le fond des pages : son contraste est de {Number(Math.Round((decimal)contrast, 1))} pour 1, et il en faut 7.",
        $"Prenez une couleur plus foncée, par exemple {darker.TrimStart('#')}.");

    /// <summary>A sign without words for those who do not see it, or the words without a sign.</summary>
    public static Diagnostic LogoIncomplete(SourceLocation location, bool hasFile) => Error("SIT009", location,
        hasFile ? "le site a un logo, mais « logo_texte » ne dit pas ce qu'il montre." : "« logo_texte » est rempli, mais le site n'a pas de logo.",
        hasFile ? "Écrivez-le en quelques mots, par exemple : Ville de Valbourg." : "Déposez content/logo.svg ou content/logo.png, ou videz ce champ.");

    /// <summary><c>logo.svg</c> and <c>logo.png</c>.</summary>
    public static Diagnostic SecondLogo(string file, string first) => Warning("SIT011", SourceLocation.OfFile(file),
        $"ce fichier n'est pas publié : le logo est {first}.", "Gardez un seul des deux.");

    /// <summary>A photograph, or a text named <c>logo.png</c>.</summary>
    /// <param name="kilobytes">As many as it may have.</param>
    public static Diagnostic LogoUnusable(string file, int kilobytes) => Error("SIT010", SourceLocation.OfFile(file),
        $"ce logo ne peut pas être publié : il faut un dessin SVG ou une image PNG de {Number(kilobytes)} Ko au plus.",
        "Demandez au service communication le logo en SVG, ou une image plus petite.");

    /// <summary>A contact "www.exemple.fr" or "Service ville": the pages could only offer a dead link.</summary>
    public static Diagnostic BadEmail(SourceLocation location, string field, string value) => Error("EDI001", location,
        $"« {value} » n'est pas une adresse de courriel.",
        $"Écrivez seulement l'adresse, par exemple contact@exemple.fr, ou laissez « {field} » vide.");
}
