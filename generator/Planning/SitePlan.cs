using System.IO.Pipelines;
using Bilan.Diagnostics;
using Bilan.Markup.Views;
using Bilan.Model;
using Bilan.Sharing;

namespace Bilan.Planning;

/// <summary>
/// The one list of every file that a site has, in a fixed order, with why each is there. The files are made anew each time they are
/// read, one by one; only addresses are held. Knows nothing of the disk.
/// </summary>
public sealed class SitePlan
{
    private readonly Publication _publication;
    private readonly PlanSettings _settings;
    private readonly SocialPictures _pictures;
    private readonly SiteChrome _chrome;
    private readonly Fingerprints _fingerprints;
    private readonly ImmutableArray<EditionHistory> _histories;
    private readonly ImmutableArray<Redirect> _redirects;
    private readonly ImmutableArray<PagePath> _listed;
    private readonly ImmutableArray<PagePath> _lasting;

    private SitePlan(Publication publication, PlanSettings settings, DiagnosticBag bag)
    {
        _publication = publication;
        _settings = settings;
        _pictures = new SocialPictures(settings.PictureCache);
        _histories = EditionHistory.AllOf(publication, settings.Published);
        _chrome = new SiteChrome(
            publication.Site, publication.Latest?.Info, [.. publication.Editions.Where(edition => edition != publication.Latest && !edition.Actions.IsEmpty).Select(edition => edition.Info)], publication.AcronymFinder, publication.SharedTitles,
            settings.HasPictures, settings.IsOffline);
        _fingerprints = new Fingerprints(new Fingerprints(default).Of(SitePaths.Home, (PlanSettings.Program, _chrome)));

        var own = Contents(ImmutableDictionary<PagePath, long>.Empty).All().Select(file => (file.Path, file.Kind, file.IsListed, file.Lasts)).ToList();
        ImmutableArray<PagePath> pages = [.. own.Where(file => file.Kind is FileKind.Page or FileKind.Annex).Select(file => file.Path).Order()];
        var records = AddressedRecord.AllOf(publication);
        var redirects = new Redirects(publication, pages);
        _redirects = redirects.All(records, settings.Before);
        _listed = [.. own.Where(file => file.IsListed).Select(file => file.Path).Order()];
        _lasting = [.. own.Where(file => file.Lasts).Select(file => file.Path).Concat(_redirects.Select(redirect => redirect.From)).Union(settings.Before).Order()];
        Addresses = own.Select(file => file.Path).Concat(_redirects.Select(redirect => redirect.From)).ToHashSet();
        Pages = [.. pages, .. _redirects.Select(redirect => redirect.From)];

        ColourContrast.Check(publication.Site.Look, bag);
        AddressClaims.Check(records, pages.ToHashSet(), redirects, bag);
        InternalLinks.Check(publication.Links, Addresses, bag);
        // An action whose record has a mistake is missing for the moment only: its address would be called lost.
        if (!bag.HasErrors)
        {
            Permanence.Check(publication, records, Addresses, settings.Before.ToHashSet(), bag);
            foreach (var history in _histories)
                history.Check(bag);
        }
    }

    /// <summary>Decides what the site has, by addresses alone: no page is made for it.</summary>
    /// <param name="bag">Receives the links that lead nowhere, the addresses that two records claim, and those that would be lost.</param>
    public static SitePlan Of(Publication publication, PlanSettings settings, DiagnosticBag bag) => new(publication, settings, bag);

    public SiteInfo Site => _publication.Site;

    /// <summary>The address of everything but the lists that follow from it.</summary>
    public IReadOnlySet<PagePath> Addresses { get; }

    /// <summary>The address of every page: of those that say something, then of those that lead on.</summary>
    public ImmutableArray<PagePath> Pages { get; }

    /// <summary>From which address to which a reader is led on.</summary>
    public IEnumerable<(PagePath From, PagePath To)> Redirects => _redirects.Select(redirect => (redirect.From, redirect.To));

    /// <summary>Changes with what any file is made from: what the site says, what stood before, and the theme. The fingerprints of all files would say the same, and take longer.</summary>
    public Fingerprint Content => _fingerprints.Of(
        SitePaths.Home, (_publication, _settings.Before, PublishedRecords.Lines(_histories), _histories.Select(history => history.Changes), Contents(ImmutableDictionary<PagePath, long>.Empty).Assets().Select(file => file.Fingerprint)));

    /// <summary>Each file once.</summary>
    public IEnumerable<PlannedFile> Files => FilesWith(ImmutableDictionary<PagePath, long>.Empty);

    /// <param name="pdfSizes">The size in bytes of each PDF file that was made, by its address: pages link to those alone.</param>
    public IEnumerable<PlannedFile> FilesWith(IReadOnlyDictionary<PagePath, long> pdfSizes)
    {
        var contents = Contents(pdfSizes);
        return contents.All().Concat(_redirects.Select(contents.RedirectPage)).Concat(Lists());
    }

    /// <summary>The official tables, which can also be printed.</summary>
    public IEnumerable<(PlannedFile Page, Annex Annex)> Annexes
    {
        get
        {
            var contents = Contents(ImmutableDictionary<PagePath, long>.Empty);
            return _publication.Annexes.Select(annex => (contents.AnnexPage(annex), annex));
        }
    }

    /// <summary>The record that a file speaks of, or the sources as a whole.</summary>
    public SourceLocation PlaceOf(PagePath file) =>
        AddressedRecord.AllOf(_publication).Where(record => file == record.Path || file.IsBelow(record.Path)).Select(record => record.Location)
            .DefaultIfEmpty(SourceLocation.OfFile("content")).First();

    private SiteContents Contents(IReadOnlyDictionary<PagePath, long> pdfSizes) =>
        new(_publication, _settings, _chrome, _pictures, _fingerprints, _histories.ToDictionary(history => history.Edition.Path, history => history.Changes), pdfSizes);

    /// <summary>What is made from the addresses alone.</summary>
    private IEnumerable<PlannedFile> Lists()
    {
        foreach (var (path, addresses, isIndex) in SitemapXml.Split(_listed))
        {
            yield return List(path, addresses, output =>
            {
                if (isIndex)
                    SitemapXml.WriteIndex(output, Site.Address, addresses);
                else
                    SitemapXml.Write(output, Site.Address, addresses);
            });
        }

        yield return List<ImmutableArray<PagePath>>(SitePaths.RobotsTxt, [], output => RobotsTxt.Write(output, Site.Address));
        yield return List(SitePaths.PublishedAddresses, _lasting, output => PublishedAddresses.Write(output, _lasting));
        var lines = PublishedRecords.Lines(_histories);
        yield return List(SitePaths.PublishedRecords, lines, output => PublishedRecords.Write(output, lines));
    }

    private PlannedFile<T> List<T>(PagePath path, T inputs, Action<PipeWriter> write) =>
        new(path, FileKind.List, _fingerprints, () => inputs, (_, output) => write(output));
}
