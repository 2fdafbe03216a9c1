namespace Bilan.Markup.Views;

/// <summary>
/// A form that writes the record of an action as a partner types; without JavaScript, the record to copy and fill in.
/// </summary>
public sealed class ProposeView(Publication publication, bool offline) : PageFrame(publication, SitePaths.Propose, offline)
{
    public override string Title => "Proposer une action";

    public override string Description => $"Un formulaire pour préparer la fiche d’une action et l’envoyer à l’équipe du site. {Site.Description}";

    public override ImmutableArray<ThemeAsset> OwnAssets => [ThemeAssets.ProposeStyle, ThemeAssets.ProposeScript];

    public SourceLinks? Sources => SourceLinks.Of(Site);

    /// <summary>The latest first; before it the next one, which is where a new action belongs once the latest is settled.</summary>
    public ImmutableArray<ProposedYear> Years
    {
        get
        {
            var open = Publication.Editions.Select(edition => new ProposedYear(
                edition.Year, true, edition.HasOfficialTable, [.. edition.Actions.Select(action => action.Id)]));
            return LatestEdition is { } latest ? [new(latest.Year + 1, false, false, []), .. open] : [];
        }
    }

    /// <summary>The first year whose actions are not decided yet, an open one if there is one.</summary>
    public ProposedYear? ChosenYear =>
        Years.FirstOrDefault(year => year is { IsOpen: true, HasOfficialTable: false }) ?? Years.FirstOrDefault();

    /// <summary>A record with every field that a new action needs, for those who write it by hand.</summary>
    public string ModelRecord =>
        $"""
        ---
        titre: "Le titre de l'action"
        structure: {Example(Publication.Structures, structure => structure.Id)}
        themes:
          - {Example(Publication.Themes, theme => theme.Id)}
        publics:
          - {Example(Publication.Audiences, audience => audience.Id)}
        resume: "Une ou deux phrases courtes, avec des mots simples."
        ---

        Le texte de l'action.

        """.ReplaceLineEndings("\n");

    public string ModelPath => $"content/{ChosenYear?.Year}/actions/nom-de-l-action.md";

    public string ModelMail => MailLink.To(Site.Contact, "Proposer une action", ModelRecord);

    private static string Example<T>(ImmutableArray<T> records, Func<T, Slug> id) => records.IsEmpty ? "" : id(records[0]).Value;
}
