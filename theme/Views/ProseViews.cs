namespace Bilan.Markup.Views;

/// <summary>What the site is, in the publisher's words.</summary>
public sealed record AboutView(PagePlace Place, ProsePage Prose) : PageFrame(Place)
{
    public override string Title => Prose.Title;

    public override string Description => Prose.Description;
}

/// <summary>The accessibility statement (loi n° 2005-102 du 11 février 2005, article 47).</summary>
public sealed record AccessibilityView(PagePlace Place, ProsePage Prose) : PageFrame(Place)
{
    public override string Title => Prose.Title;

    public override string Description => Prose.Description;

    public string State => AccessibilityLabel.Of(Site.Legal.Accessibility);

    public DateOnly? AuditedOn => Site.Legal.AccessibilityAuditedOn;
}

/// <summary>
/// Who publishes and who hosts the site (loi n° 2004-575 du 21 juin 2004, article 1-1), then the publisher's own words.
/// </summary>
public sealed record LegalNoticeView(PagePlace Place, ProsePage Prose) : PageFrame(Place)
{
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

/// <summary>The acronyms met in the texts, with their meaning where it is certain.</summary>
public sealed record AcronymsView(PagePlace Place, ImmutableArray<Acronym> Acronyms) : PageFrame(Place)
{
    public override string Title => "Les sigles";

    public override string Description => $"Ce que veulent dire les sigles que l’on trouve dans les textes{(Chrome.Latest is { } edition ? " " + EditionWords.OfThe(edition.Kind) : "")}.";

    public override string CrumbName => "Sigles";
}

/// <summary>What the host shows, at any address, when there is no page.</summary>
public sealed record NotFoundView(PagePlace Place, ImmutableArray<Counted<Theme>> Themes) : PageFrame(Place)
{
    public override string Title => "Page introuvable";

    public override string Description => "Cette page n’existe pas.";
}

/// <summary>A page that only leads to another: what stands at an address that was published before.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="TargetName">What the reader will find there.</param>
public sealed record RedirectView(PagePlace Place, PagePath Target, string TargetName) : PageFrame(Place)
{
    public override string Title => $"Page déplacée\u00A0: {TargetName}";

    public override string Description => Title;
}
