namespace Bilan.Markup.Views;

/// <summary>
/// Who publishes and who hosts the site (loi n° 2004-575 du 21 juin 2004, article 1-1), then the publisher's own words.
/// </summary>
public sealed class LegalNoticeView(Publication publication, bool offline) : PageFrame(publication, SitePaths.LegalNotice, offline)
{
    public ProsePage Prose => Publication.Pages.LegalNotice;

    public override string Title => Prose.Title;

    public override string Description => Prose.Description;

    /// <summary>What the law asks for, in its order; an empty value is a fact still to be given.</summary>
    public IEnumerable<(string Name, string Value)> Facts => FactsOf(Site);

    /// <summary>The same for a page that says which are missing.</summary>
    public static IEnumerable<(string Name, string Value)> FactsOf(SiteInfo site) =>
    [
        ("Éditeur du site", site.Legal.Publisher),
        ("Adresse", site.Legal.PublisherAddress),
        ("Téléphone", site.Legal.PublisherTelephone),
        ("Courriel", site.Contact),
        ("Directeur ou directrice de la publication", site.Legal.PublicationDirector),
        ("Hébergeur", site.Legal.Host),
        ("Adresse de l’hébergeur", site.Legal.HostAddress),
    ];
}
