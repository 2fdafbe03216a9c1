namespace Bilan.Markup.Words;

/// <summary>
/// The tables of the open data. Their columns are those of the records, so that a table can be given back to the generator;
/// <c>annee</c>, <c>approximatif</c> and <c>adresse</c> are added for those who use the tables elsewhere.
/// </summary>
public static class DataTables
{
    private static readonly DataColumn s_year = new("annee", "Année", "L’année de l’action.", DataType.Year) { IsRequired = true };

    private static readonly DataColumn s_formerAddresses = new(
        "anciennes_adresses", "Anciennes adresses", "Les adresses que la page a eues avant, séparées par des virgules.");

    private static readonly DataColumn s_address = new("adresse", "Adresse", "L’adresse de la page sur le site.", DataType.WebAddress) { IsRequired = true };

    private static readonly DataColumn s_action = new("action", "Action", "L’identifiant de l’action.") { IsRequired = true, IsSlug = true };

    private static readonly DataReference s_ofActions = new(["annee", "action"], "actions", ["annee", "id"]);

    public static DataTable Actions { get; } = new(
        "actions",
        "Les actions",
        "Une ligne par action, dans l’ordre du tableau officiel.",
        IsByEdition: true,
        [
            s_year,
            Id("L’identifiant de l’action, unique dans l’année. Une action qui continue le garde d’une année à l’autre."),
            new("titre", "Titre", "Le titre officiel.") { IsRequired = true },
            new("structure", "Structure", "L’identifiant de la structure qui porte l’action\u00A0; s’il y en a plusieurs, ils sont séparés par des virgules.") { IsRequired = true },
            new("partenaires", "Partenaires", "Ceux qui prennent part à l’action, séparés par des virgules\u00A0: l’identifiant d’une structure, ou un nom."),
            new("themes", "Thèmes", "Les identifiants des thèmes, séparés par des virgules, le principal en premier. Ce classement est celui du site."),
            new("publics", "Publics", "Les identifiants des publics, séparés par des virgules. Ce classement est celui du site."),
            new("quartiers", "Quartiers", "Les identifiants des quartiers, séparés par des virgules, quand ils sont connus."),
            new("statut", "Statut", "Ce que le texte officiel dit de l’action\u00A0; vide quand il ne le dit pas.")
            {
                Accepted = [.. ActionStateWord.All.Keys.Order(StringComparer.Ordinal)],
            },
            new("reportee_en", "Reportée en", "L’année à laquelle une action est reportée.", DataType.Year),
            new("resume", "Résumé", "Le résumé en mots simples, fait pour le site."),
            new("descriptif", "Descriptif", "Le texte officiel, en Markdown, quand il y en a un."),
            s_formerAddresses,
            new("en_clair", "En clair", "Un titre plus simple que le titre officiel, fait pour le site, quand il en faut un."),
            new("en_bref", "En bref", "Un texte plus simple encore que le résumé, fait pour le site."),
            new("quand", "Quand", "Quand l’action a lieu, quand le texte officiel le dit."),
            new("debut", "Début", "Le premier jour, s’il est connu.", DataType.Date),
            new("fin", "Fin", "Le dernier jour, s’il est connu.", DataType.Date),
            new("ou", "Où", "Où l’action a lieu, quand le texte officiel le dit."),
            new("ages", "Âges", "Pour quels âges, d’après le texte officiel ou la structure."),
            new("tarif", "Tarif", "Ce que cela coûte, d’après le texte officiel ou la structure."),
            new("inscription", "Inscription", "Comment participer, d’après le texte officiel ou la structure."),
            new("relu_par", "Relu par", "Les personnes concernées qui ont relu le texte et l’ont compris."),
            new("suite_de", "Suite de", "Les actions d’une année passée que celle-ci continue sous un autre identifiant, séparées par des virgules\u00A0: l’année, une barre, l’identifiant."),
            s_address,
        ],
        ["annee", "id"],
        []);

    public static DataTable Structures { get; } = new(
        "structures",
        "Les structures",
        "Une ligne par association ou service qui porte une action ou y prend part.",
        IsByEdition: false,
        [
            Id("L’identifiant de la structure."),
            new("nom", "Nom", "Le nom, comme dans le tableau officiel.") { IsRequired = true },
            new("nom_complet", "Nom complet", "Le nom sans sigle, quand il est certain."),
            new("type", "Type", "Ce qu’est la structure, quand c’est certain."),
            new("site_web", "Site web", "Son site, s’il est connu.", DataType.WebAddress),
            new("presentation", "Présentation", "Ce qu’elle fait, en une phrase faite pour le site."),
            s_formerAddresses,
            new("telephone", "Téléphone", "Son téléphone, s’il est connu."),
            new("courriel", "Courriel", "Son courriel, s’il est connu."),
            new("adresse_postale", "Adresse postale", "Son adresse, si elle est connue."),
            new("horaires", "Horaires", "Quand elle ouvre ou répond, si c’est connu."),
            new("verifie_le", "Vérifié le", "Le jour où ces quatre informations ont été vérifiées.", DataType.Date),
            new("noms_precedents", "Noms précédents", "Les noms qu’elle a eus avant, séparés par des virgules\u00A0; d’anciens tableaux officiels l’appellent ainsi."),
            new("remplacee_par", "Remplacée par", "L’identifiant de la structure qui a pris sa place\u00A0; vide quand elle existe encore.") { IsSlug = true },
            s_address,
        ],
        ["id"],
        // Of its own table: a resource names itself by an empty name (Table Schema 1).
        [new(["remplacee_par"], "", ["id"])]);

    public static DataTable KeyFigures { get; } = new(
        "chiffres",
        "Les chiffres",
        "Une ligne par nombre cité dans le texte officiel d’une action.",
        IsByEdition: true,
        [
            s_year,
            s_action,
            new("libelle", "Libellé", "Ce qui est compté, à lire après le nombre.") { IsRequired = true },
            new("valeur", "Valeur", "Le nombre.", DataType.Number) { IsRequired = true },
            new("approximatif", "Approximatif", "«\u00A0oui\u00A0» quand le texte dit «\u00A0environ\u00A0» ou «\u00A0une douzaine\u00A0».", DataType.YesNo) { IsRequired = true },
            new("unite", "Unité", "L’unité du nombre."),
            new("partie_de", "Partie de", "Le libellé du total dont ce nombre est une partie."),
            new("repartition", "Répartition", "Le nom du partage dont ce nombre est une partie\u00A0; ses parties font exactement le total."),
        ],
        ["annee", "action", "libelle", "partie_de", "repartition"],
        [s_ofActions]);

    public static DataTable Themes { get; } = new(
        "themes",
        "Les thèmes",
        "Une ligne par thème. Ce classement est celui du site.",
        IsByEdition: false,
        [
            Id("L’identifiant du thème."),
            new("nom", "Nom", "Le nom du thème.") { IsRequired = true },
            new("pilier", "Pilier", "Le pilier du contrat auquel il se rattache."),
            new("presentation", "Présentation", "Ce qu’on y trouve, en une phrase."),
            new("pictogramme", "Pictogramme", "Le dessin qui l’accompagne sur le site."),
            new("periode", "Période", "La première et la dernière année du contrat qui a ce thème."),
            new("correspond_a", "Correspond à", "Les identifiants des thèmes d’autres contrats qui disent la même chose, séparés par des virgules."),
            s_formerAddresses,
            s_address,
        ],
        ["id"],
        []);

    public static DataTable Audiences { get; } = new(
        "publics",
        "Les publics",
        "Une ligne par public. Ce classement est celui du site.",
        IsByEdition: false,
        [
            Id("L’identifiant du public."),
            new("nom", "Nom", "Le nom du public.") { IsRequired = true },
            s_formerAddresses,
            s_address,
        ],
        ["id"],
        []);

    /// <summary>For those who follow actions through the years: also what goes without saying, by an id that stays.</summary>
    public static DataTable Continuations { get; } = new(
        "suites",
        "Les suites",
        "Une ligne par action qui en continue une d’une année passée\u00A0: sous le même identifiant, ou parce que sa fiche le dit.",
        IsByEdition: true,
        [
            s_year,
            new("action", "Action", "L’identifiant de l’action.") { IsRequired = true, IsSlug = true },
            new("annee_avant", "Année d’avant", "L’année de l’action qu’elle continue.", DataType.Year) { IsRequired = true },
            new("action_avant", "Action d’avant", "L’identifiant de l’action qu’elle continue, dans cette année-là.") { IsRequired = true, IsSlug = true },
        ],
        ["annee", "action", "annee_avant", "action_avant"],
        [new(["annee", "action"], "actions", ["annee", "id"]), new(["annee_avant", "action_avant"], "actions", ["annee", "id"]) { IsOfAllYears = true }]);

    public static DataTable Neighbourhoods { get; } = new(
        "quartiers",
        "Les quartiers",
        "Une ligne par quartier, dans une ville qui en nomme plusieurs.",
        IsByEdition: false,
        [
            Id("L’identifiant du quartier."),
            new("nom", "Nom", "Le nom du quartier.") { IsRequired = true },
            new("code", "Code", "Le code que l’État lui donne, s’il en a un."),
            s_formerAddresses,
            s_address,
        ],
        ["id"],
        []);

    public static DataTable Acronyms { get; } = new(
        "sigles",
        "Les sigles",
        "Une ligne par sigle que les textes emploient.",
        IsByEdition: false,
        [
            new("sigle", "Sigle", "Le sigle, comme dans les textes.") { IsRequired = true },
            new("signification", "Signification", "Ce qu’il veut dire, quand c’est certain."),
        ],
        ["sigle"],
        []);

    public static DataTable Corrections { get; } = new(
        "corrections",
        "Les corrections",
        "Une ligne par faute corrigée dans le texte officiel.",
        IsByEdition: true,
        [
            s_year,
            s_action,
            new("texte_source", "Texte source", "Les mots du tableau officiel.") { IsRequired = true },
            new("texte_publie", "Texte publié", "Les mots publiés à leur place."),
            new("motif", "Motif", "Pourquoi ces mots ont été corrigés.") { IsRequired = true },
        ],
        [],
        [s_ofActions]);

    public static DataTable CarriersOfActions { get; } = OfActions(
        "actions-structures", "Les structures des actions", "Une ligne par structure qui porte une action.", new("structure", "Structure", "L’identifiant de la structure.") { IsRequired = true, IsSlug = true }, Structures);

    public static DataTable ThemesOfActions { get; } = OfActions(
        "actions-themes", "Les thèmes des actions", "Une ligne par thème d’une action.", new("theme", "Thème", "L’identifiant du thème.") { IsRequired = true, IsSlug = true }, Themes);

    public static DataTable AudiencesOfActions { get; } = OfActions(
        "actions-publics", "Les publics des actions", "Une ligne par public d’une action.", new("public", "Public", "L’identifiant du public.") { IsRequired = true, IsSlug = true }, Audiences);

    public static DataTable NeighbourhoodsOfActions { get; } = OfActions(
        "actions-quartiers", "Les quartiers des actions", "Une ligne par quartier d’une action.", new("quartier", "Quartier", "L’identifiant du quartier.") { IsRequired = true, IsSlug = true }, Neighbourhoods);

    public static DataTable PartnersOfActions { get; } = OfActions(
        "actions-partenaires",
        "Les partenaires des actions",
        "Une ligne par partenaire d’une action.",
        new("structure", "Structure", "L’identifiant du partenaire, si c’est une structure du tableau des structures.") { IsSlug = true },
        Structures,
        new DataColumn("nom", "Nom", "Le nom du partenaire.") { IsRequired = true });

    private static readonly ImmutableArray<DataTable> s_always =
        [Actions, Structures, KeyFigures, Themes, Audiences, Acronyms, Corrections, CarriersOfActions, ThemesOfActions, AudiencesOfActions, PartnersOfActions];

    private static readonly ImmutableArray<DataTable> s_ofNeighbourhoods = [Neighbourhoods, NeighbourhoodsOfActions];

    /// <summary>The tables of a site that has so many editions, and neighbourhoods or none: a table that would stay empty is not published.</summary>
    public static ImmutableArray<DataTable> Of(int editions, bool hasNeighbourhoods) =>
        [.. s_always, .. hasNeighbourhoods ? s_ofNeighbourhoods : [], .. editions > 1 ? [Continuations] : ImmutableArray<DataTable>.Empty];

    /// <summary>What the cells of the actions list with commas, a row each, for programs that join tables.</summary>
    private static DataTable OfActions(string name, string title, string description, DataColumn column, DataTable target, params ImmutableArray<DataColumn> more) => new(
        name,
        title,
        $"{description} Pour les programmes qui relient des tableaux.",
        IsByEdition: false,
        [s_year, s_action, new("rang", "Rang", "Sa place, à partir de 1.", DataType.Number) { IsRequired = true }, column, .. more],
        ["annee", "action", "rang"],
        [s_ofActions, new([column.Name], target.Name, target.Key)]);

    private static DataColumn Id(string description) => new("id", "Identifiant", description) { IsRequired = true, IsSlug = true };
}
