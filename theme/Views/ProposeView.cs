namespace Bilan.Markup.Views;

/// <summary>
/// A form that writes the record of an action as a partner types; without JavaScript, the record to copy and fill in.
/// </summary>
/// <param name="Editions">The years for which the site has an edition, the latest first.</param>
/// <param name="OpenEnded">The actions that no other goes on with yet, the latest year first.</param>
public sealed record ProposeView(PagePlace Place, Catalogue Catalogue, ImmutableArray<ProposedYear> Editions, ImmutableArray<YearOfActions> OpenEnded) : PageFrame(Place)
{
    public override string Title => "Proposer une action";

    public override string Description => $"Un formulaire pour préparer la fiche d’une action et l’envoyer à l’équipe du site. {Site.Description}";

    public override ImmutableArray<ThemeAsset> OwnAssets => [ThemeAssets.ProposeStyle, ThemeAssets.ProposeScript];

    /// <summary>Those that can carry an action today.</summary>
    public IEnumerable<Structure> Structures => Catalogue.Structures.Select(structure => structure.Record).Where(structure => structure.ReplacedBy is null);

    public SourceLinks? Sources => SourceLinks.Of(Site);

    /// <summary>The latest first; before it the next one, which is where a new action belongs once the latest is settled.</summary>
    public ImmutableArray<ProposedYear> Years =>
        Editions.IsEmpty ? [] : [Editions[0] with { Year = Editions[0].Year + 1, IsOpen = false, HasOfficialTable = false, TakenIds = [] }, .. Editions];

    /// <summary>The first year whose actions are not decided yet, an open one if there is one.</summary>
    public ProposedYear? ChosenYear =>
        Years.FirstOrDefault(year => year is { IsOpen: true, HasOfficialTable: false }) ?? Years.FirstOrDefault();

    /// <summary>A record with every field that a new action needs, for those who write it by hand.</summary>
    public string ModelRecord =>
        $"""
        ---
        titre: "Le titre de l'action"
        structure: {Example(Catalogue.Structures.Select(structure => structure.Record.Id))}
        themes:
          - {Example(Catalogue.Themes.Select(theme => theme.Record.Id))}
        publics:
          - {Example(Catalogue.Audiences.Select(audience => audience.Record.Id))}
        resume: "Une ou deux phrases courtes, avec des mots simples."
        ---

        Le texte de l'action.

        """.ReplaceLineEndings("\n");

    public string ModelPath => $"content/{ChosenYear?.Year}/actions/nom-de-l-action.md";

    public string ModelMail => MailLink.To(Site.Contact, "Proposer une action", ModelRecord);

    /// <summary>What people know of a structure and the site may say, to fill in: a line a column of the table of structures.</summary>
    public static string ContactRecord =>
        """
        Structure :
        Site web :
        Téléphone :
        Courriel :
        Adresse postale :
        Horaires :
        Vérifié le (jour/mois/année) :
        Ce qu'elle fait, en une phrase :

        """.ReplaceLineEndings("\n");

    public string ContactMail => MailLink.To(Site.Contact, "Les coordonnées d’une structure", ContactRecord);

    private static string Example(IEnumerable<Slug> ids) => ids.FirstOrDefault().Value ?? "";
}

/// <summary>A year for which an action can be proposed.</summary>
/// <param name="Kind">For a year to come, that of the latest.</param>
/// <param name="IsOpen">Whether the site has this edition already.</param>
/// <param name="HasOfficialTable">Whether the official table of the year has decided what actions there are.</param>
/// <param name="TakenIds">The ids that a new record cannot have.</param>
public sealed record ProposedYear(int Year, EditionKind Kind, bool IsOpen, bool HasOfficialTable, ImmutableArray<Slug> TakenIds);
