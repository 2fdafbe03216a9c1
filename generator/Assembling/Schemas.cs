namespace Bilan.Assembling;

/// <summary>Every kind of record and its fields; <c>content/README.md</c> and <c>data/README.md</c> are their dictionary in French.</summary>
internal static class Schemas
{
    private static readonly FieldSpec s_id = new("id", RequiredColumn: true, InFrontMatter: false);
    private static readonly FieldSpec s_formerAddresses = new("anciennes_adresses", FieldKind.List);

    /// <summary>Columns of the published tables, which can be read back: the year is checked, the address follows from the id.</summary>
    private static readonly FieldSpec s_year = new("annee", InFrontMatter: false);
    private static readonly FieldSpec s_address = new("adresse", InFrontMatter: false);

    public static RecordSchema Structure { get; } = new(
        [s_id, new("nom", RequiredColumn: true), new("nom_complet"), new("type"), new("site_web"), new("presentation"), s_formerAddresses, s_address]);

    public static RecordSchema Theme { get; } = new(
        [s_id, new("nom", RequiredColumn: true), new("pilier"), new("presentation"), new("pictogramme"), s_formerAddresses, s_address]);

    public static RecordSchema Audience { get; } = new([s_id, new("nom", RequiredColumn: true), s_formerAddresses, s_address]);

    public static RecordSchema Acronym { get; } = new([new("sigle", RequiredColumn: true), new("signification", RequiredColumn: true)]);

    public static RecordSchema KeyFigure { get; } = new(
        [
            new("action", RequiredColumn: true, InFrontMatter: false),
            new("libelle", RequiredColumn: true),
            new("valeur", RequiredColumn: true),
            new("unite"),
            new("partie_de"),
            new("repartition"),
            new("approximatif", InFrontMatter: false),
            s_year,
        ]);

    public static RecordSchema Action { get; } = new(
        [
            s_id,
            new("titre"),
            new("structure"),
            new("partenaires", FieldKind.List),
            new("themes", FieldKind.List),
            new("publics", FieldKind.List),
            new("statut"),
            new("reportee_en"),
            new("resume"),
            // In a Markdown file it is the body.
            new("descriptif", InFrontMatter: false),
            s_formerAddresses,
            new("retiree"),
            s_year,
            s_address,
            new("chiffres", FieldKind.Records, InTable: false, Items: KeyFigure),
            new("en_bref"),
            new("quand"),
            new("ou"),
            new("relu_par"),
        ]);

    public static RecordSchema Correction { get; } = new(
        [
            new("action", RequiredColumn: true),
            new("texte_source", RequiredColumn: true),
            new("texte_publie", RequiredColumn: true),
            new("motif", RequiredColumn: true),
        ]);

    public static RecordSchema Edition { get; } = new(
        [new("titre"), new("contrat"), new("tableau"), new("mise_a_jour"), new("statut")]);

    public static RecordSchema Page { get; } = new([new("titre"), new("description")]);

    public static RecordSchema Site { get; } = new(
        [
            new("nom"), new("sous_titre"), new("description"), new("commune"), new("quartier"),
            new("adresse"), new("depot"), new("contact"),
            new("editeur"), new("editeur_adresse"), new("editeur_telephone"), new("directeur_publication"),
            new("hebergeur"), new("hebergeur_adresse"), new("licence_donnees"),
            new("accessibilite_etat"), new("accessibilite_date_audit"),
            new("branche"),
        ]);
}
