namespace Bilan.Assembling;

// Each kind of record and its fields, named after what the model makes of them. content/README.md and data/README.md are their
// dictionary in French.

/// <summary>Fields that several kinds of record have, read the same way in all of them.</summary>
internal static class CommonFields
{
    public static TextField Id { get; } = new("id") { RequiredColumn = true, InFrontMatter = false };
    public static TextField Name { get; } = new("nom") { RequiredColumn = true, MaxLength = TextLimits.Title };
    public static TextField Presentation { get; } = new("presentation");
    public static ListField FormerAddresses { get; } = new("anciennes_adresses");

    /// <summary>Of the published tables, which can be read back: it is checked.</summary>
    public static TextField Year { get; } = new("annee") { InFrontMatter = false };

    /// <summary>Of the published tables too: it follows from the id.</summary>
    public static TextField Address { get; } = new("adresse") { InFrontMatter = false };
}

/// <summary>A row of <c>data/structures.csv</c>.</summary>
internal static class StructureFields
{
    public static TextField FullName { get; } = new("nom_complet");
    public static TextField Kind { get; } = new("type");
    public static TextField Website { get; } = new("site_web");
    public static TextField Telephone { get; } = new("telephone");
    public static TextField Email { get; } = new("courriel");
    public static TextField PostalAddress { get; } = new("adresse_postale");
    public static TextField Hours { get; } = new("horaires");

    /// <summary>The day on which somebody made sure of the four before it.</summary>
    public static TextField CheckedOn { get; } = new("verifie_le");

    public static ListField FormerNames { get; } = new("noms_precedents");
    public static TextField ReplacedBy { get; } = new("remplacee_par");

    public static RecordSchema Schema { get; } = new(
        CommonFields.Id, CommonFields.Name, FullName, Kind, Website, CommonFields.Presentation, CommonFields.FormerAddresses,
        Telephone, Email, PostalAddress, Hours, CheckedOn, FormerNames, ReplacedBy, CommonFields.Address);
}

/// <summary>A row of <c>data/themes.csv</c>.</summary>
internal static class ThemeFields
{
    public static TextField Pillar { get; } = new("pilier");
    public static TextField Pictogram { get; } = new("pictogramme");
    public static TextField Period { get; } = new("periode");
    public static ListField Counterparts { get; } = new("correspond_a");

    public static RecordSchema Schema { get; } = new(
        CommonFields.Id, CommonFields.Name, Pillar, CommonFields.Presentation, Pictogram, Period, Counterparts, CommonFields.FormerAddresses,
        CommonFields.Address);
}

/// <summary>A row of <c>data/publics.csv</c>.</summary>
internal static class AudienceFields
{
    public static RecordSchema Schema { get; } = new(CommonFields.Id, CommonFields.Name, CommonFields.FormerAddresses, CommonFields.Address);
}

/// <summary>A row of <c>data/quartiers.csv</c>.</summary>
internal static class NeighbourhoodFields
{
    /// <summary>By which the State names it.</summary>
    public static TextField Code { get; } = new("code");

    public static RecordSchema Schema { get; } = new(CommonFields.Id, CommonFields.Name, Code, CommonFields.FormerAddresses, CommonFields.Address);
}

/// <summary>A row of <c>data/sigles.csv</c>.</summary>
internal static class AcronymFields
{
    public static TextField Letters { get; } = new("sigle") { RequiredColumn = true, MaxLength = TextLimits.Title };
    public static TextField Expansion { get; } = new("signification") { RequiredColumn = true };

    public static RecordSchema Schema { get; } = new(Letters, Expansion);
}

/// <summary>A row of <c>data/mots.csv</c>.</summary>
internal static class MeaningFields
{
    public static ListField Words { get; } = new("mots") { RequiredColumn = true };
    public static ListField Aims { get; } = new("vers") { RequiredColumn = true };

    /// <summary>For those who edit the table; nothing shows it.</summary>
    public static TextField Note { get; } = new("note");

    public static RecordSchema Schema { get; } = new(Words, Aims, Note);
}

/// <summary>A row of <c>data/urgences.csv</c>.</summary>
internal static class UrgentHelpFields
{
    public static ListField Words { get; } = new("mots");
    public static ListField Except { get; } = new("sauf");
    public static ListField Themes { get; } = new("themes");
    public static ListField Actions { get; } = new("actions");
    public static TextField Text { get; } = new("texte") { RequiredColumn = true };
    public static TextField Telephone { get; } = new("telephone");
    public static TextField Sms { get; } = new("sms");
    public static TextField Source { get; } = new("source") { RequiredColumn = true };

    public static RecordSchema Schema { get; } = new(CommonFields.Id, Words, Except, Themes, Actions, Text, Telephone, Sms, Source);
}

/// <summary>A row of <c>chiffres.csv</c>, or one of the figures in the front matter of an action.</summary>
internal static class KeyFigureFields
{
    public static TextField Action { get; } = new("action") { RequiredColumn = true, InFrontMatter = false };
    public static TextField Label { get; } = new("libelle") { RequiredColumn = true };
    public static TextField Value { get; } = new("valeur") { RequiredColumn = true };
    public static TextField Unit { get; } = new("unite");
    public static TextField Total { get; } = new("partie_de");
    public static TextField Breakdown { get; } = new("repartition");
    public static TextField IsApproximate { get; } = new("approximatif") { InFrontMatter = false };

    public static RecordSchema Schema { get; } = new(Action, Label, Value, Unit, Total, Breakdown, IsApproximate, CommonFields.Year);
}

/// <summary>A row of <c>actions.csv</c>, or the front matter of an action's own file.</summary>
internal static class ActionFields
{
    public static TextField Title { get; } = new("titre") { MaxLength = TextLimits.Title };
    public static TextField PlainTitle { get; } = new("en_clair") { MaxLength = TextLimits.Title };

    /// <summary>The first one files the action.</summary>
    public static ListField Structure { get; } = new("structure") { MayBeOneText = true };
    public static ListField Partners { get; } = new("partenaires");
    public static ListField Themes { get; } = new("themes");
    public static ListField Audiences { get; } = new("publics");
    public static ListField Neighbourhoods { get; } = new("quartiers");
    public static TextField State { get; } = new("statut");
    public static TextField PostponedTo { get; } = new("reportee_en");
    public static TextField Summary { get; } = new("resume");

    /// <summary>In a Markdown file it is the body.</summary>
    public static TextField Description { get; } = new("descriptif") { InFrontMatter = false, MaxLength = TextLimits.Text, HasLines = true };

    public static TextField Withdrawal { get; } = new("retiree");
    public static RecordsField KeyFigures { get; } = new("chiffres", KeyFigureFields.Schema);
    public static TextField What { get; } = new("en_bref");
    public static TextField When { get; } = new("quand");
    public static TextField StartsOn { get; } = new("debut");
    public static TextField EndsOn { get; } = new("fin");
    public static TextField Where { get; } = new("ou");
    public static TextField Ages { get; } = new("ages");
    public static TextField Price { get; } = new("tarif");
    public static TextField Joining { get; } = new("inscription");
    public static TextField ReviewedBy { get; } = new("relu_par");

    /// <summary>Actions of earlier years, each <c>2023/pre</c>.</summary>
    public static ListField Continues { get; } = new("suite_de");

    public static RecordSchema Schema { get; } = new(
        CommonFields.Id, Title, PlainTitle, Structure, Partners, Themes, Audiences, Neighbourhoods, State, PostponedTo, Summary, Description,
        CommonFields.FormerAddresses, Withdrawal, CommonFields.Year, CommonFields.Address, KeyFigures, What, When, StartsOn, EndsOn, Where, Ages, Price, Joining,
        ReviewedBy, Continues);
}

/// <summary>A row of <c>corrections.csv</c>.</summary>
internal static class CorrectionFields
{
    public static TextField Action { get; } = new("action") { RequiredColumn = true };
    public static TextField SourceText { get; } = new("texte_source") { RequiredColumn = true };
    public static TextField PublishedText { get; } = new("texte_publie") { RequiredColumn = true };
    public static TextField Reason { get; } = new("motif") { RequiredColumn = true };

    public static RecordSchema Schema { get; } = new(Action, SourceText, PublishedText, Reason, CommonFields.Year);
}

/// <summary>The front matter of <c>edition.md</c>.</summary>
internal static class EditionFields
{
    public static TextField Title { get; } = new("titre");
    public static TextField Contract { get; } = new("contrat");
    public static TextField TableTitle { get; } = new("tableau");
    public static TextField UpdatedOn { get; } = new("mise_a_jour");
    public static TextField Status { get; } = new("statut");
    public static TextField IsDraft { get; } = new("brouillon");
    public static TextField Kind { get; } = new("genre");

    /// <summary>Why there is no official table to compare with.</summary>
    public static TextField WithoutTable { get; } = new("sans_tableau");

    public static RecordSchema Schema { get; } = new(Title, Kind, Contract, TableTitle, UpdatedOn, Status, WithoutTable, IsDraft);
}

/// <summary>The front matter of a page of prose.</summary>
internal static class PageFields
{
    public static TextField Title { get; } = new("titre");
    public static TextField Description { get; } = new("description");

    public static RecordSchema Schema { get; } = new(Title, Description);
}

/// <summary>The keys of <c>content/site.yml</c>.</summary>
internal static class SiteFields
{
    public static TextField Name { get; } = new("nom") { MaxLength = TextLimits.Title };
    public static TextField Subtitle { get; } = new("sous_titre") { MaxLength = TextLimits.Title };
    public static TextField Description { get; } = new("description");
    public static TextField Municipality { get; } = new("commune");
    public static TextField Neighbourhood { get; } = new("quartier");
    public static TextField Address { get; } = new("adresse");
    public static TextField Repository { get; } = new("depot");
    public static TextField Contact { get; } = new("contact");
    public static TextField Publisher { get; } = new("editeur");
    public static TextField PublisherAddress { get; } = new("editeur_adresse");
    public static TextField PublisherTelephone { get; } = new("editeur_telephone");
    public static TextField PublicationDirector { get; } = new("directeur_publication");
    public static TextField Host { get; } = new("hebergeur");
    public static TextField HostAddress { get; } = new("hebergeur_adresse");
    public static TextField DataLicence { get; } = new("licence_donnees");
    public static TextField Accessibility { get; } = new("accessibilite_etat");
    public static TextField AccessibilityAuditedOn { get; } = new("accessibilite_date_audit");
    public static TextField Branch { get; } = new("branche");
    public static ListField PublicContacts { get; } = new("coordonnees_publiques");
    public static TextField Colour { get; } = new("couleur");
    public static TextField Accent { get; } = new("couleur_accent");
    public static TextField LogoText { get; } = new("logo_texte") { MaxLength = TextLimits.Title };

    public static RecordSchema Schema { get; } = new(
        Name, Subtitle, Description, Municipality, Neighbourhood, Address, Repository, Contact,
        Publisher, PublisherAddress, PublisherTelephone, PublicationDirector, Host, HostAddress, DataLicence,
        Accessibility, AccessibilityAuditedOn, Branch, PublicContacts, Colour, Accent, LogoText);
}
