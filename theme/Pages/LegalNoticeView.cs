using Bilan.Markup.Layout;
using Bilan.Model;

namespace Bilan.Markup.Pages;

/// <summary>
/// Who publishes and who hosts the site (loi n° 2004-575 du 21 juin 2004, article 1-1), then the publisher's own words.
/// </summary>
public sealed class LegalNoticeView(Report report, bool offline) : PageFrame(report, SitePaths.LegalNotice, offline)
{
    public ProsePage Prose => Report.Pages.LegalNotice;

    public override string Title => Prose.Title;

    public override string Description => Prose.Description;

    /// <summary>What the law asks for, in its order; an empty value is a fact still to be given.</summary>
    public IEnumerable<(string Name, string Value)> Facts =>
    [
        ("Éditeur du site", Site.Legal.Publisher),
        ("Adresse", Site.Legal.PublisherAddress),
        ("Téléphone", Site.Legal.PublisherTelephone),
        ("Courriel", Site.Contact),
        ("Directeur ou directrice de la publication", Site.Legal.PublicationDirector),
        ("Hébergeur", Site.Legal.Host),
        ("Adresse de l’hébergeur", Site.Legal.HostAddress),
    ];
}
