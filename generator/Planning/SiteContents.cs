using System.Buffers;
using System.IO.Pipelines;
using Bilan.Exporting;
using Bilan.Feeds;
using Bilan.Markup.Bundling;
using Bilan.Markup.Pages;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Rendering;
using Bilan.Sharing;

namespace Bilan.Planning;

/// <summary>
/// Lists every file that says something, a line a kind: where it stands, its template, what it is made from, its view. Made anew each
/// time it is read. A page is made from what its line names and nothing else, which is why the lambdas that make views are static; what
/// it is made from is gathered when it is asked for, by the one that makes it.
/// </summary>
/// <param name="laterChanges">What changed in an edition since it was published, by its address.</param>
/// <param name="pdfSizes">The size in bytes of each PDF file that was made, by its address: pages link to those alone.</param>
internal sealed class SiteContents(
    Publication publication, PlanSettings settings, SiteChrome chrome, SocialPictures pictures, Fingerprints fingerprints,
    IReadOnlyDictionary<PagePath, LaterChanges> laterChanges, IReadOnlyDictionary<PagePath, long> pdfSizes)
{
    private readonly ActionJson _json = new(publication.Site);
    private readonly DataRows _rows = new(publication.Site.Address);
    private readonly LastingEntries _entries = new(publication);

    /// <summary>First those that are made from all records, which take long: many short ones after them keep every processor busy to the end.</summary>
    public IEnumerable<PlannedFile> All() =>
        SitePages()
            .Concat(DataFiles())
            .Concat(publication.Annexes.Select(AnnexPage))
            .Concat(publication.Structures.SelectMany(StructureFiles))
            .Concat(publication.Editions.SelectMany(EditionFiles))
            .Concat(Assets());

    private IEnumerable<PlannedFile> SitePages()
    {
        var catalogue = publication.Catalogue;
        var index = IndexPages.Of(publication);
        yield return Page(SitePaths.Home, HomePage.Create, () => catalogue, static (place, catalogue) => new HomeView(place, catalogue));
        foreach (var page in index)
            yield return Page(SitePaths.ActionsPage(page.Number), ActionsPage.Create, () => (page, catalogue, publication.UrgentHelp), static (place, x) => new ActionsView(place, x.page, x.catalogue, x.UrgentHelp), lasts: page.Number == 1);
        yield return IndexSearch(index.Length > 1 ? [.. index.SelectMany(page => page.Entries)] : []);
        yield return Page(SitePaths.FromAToZ, AToZPage.Create, () => publication.Alphabet, static (place, letters) => new AToZView(place, letters));
        yield return Page(SitePaths.Structures, StructuresPage.Create, () => catalogue.Structures, static (place, structures) => new StructuresView(place, structures));
        yield return Page(SitePaths.Themes, ThemesPage.Create, () => (catalogue.Themes, catalogue.Audiences), static (place, x) => new ThemesView(place, x.Themes, x.Audiences));
        foreach (var theme in publication.Themes)
            yield return Page(theme.Path, ThemePage.Create, () => (theme, publication.YearsOn(theme), publication.CounterpartsOf(theme), Printable(publication.AnnexesByTheme[theme.Id]), publication.UrgentHelpOn(theme)), static (place, x) => new ThemeView(place, x.theme, x.Item2, x.Item3, x.Item4, x.Item5));
        foreach (var theme in settings.HasPictures ? publication.Themes : [])
            yield return File(theme.Beside.Picture, FileKind.Picture, theme, (x, output) => pictures.Write(SocialPicture.Of(x, chrome.Site), output));
        foreach (var audience in publication.Audiences)
            yield return Page(audience.Path, AudiencePage.Create, () => (audience, publication.YearsFor(audience), catalogue.Audiences), static (place, x) => new AudienceView(place, x.audience, x.Item2, x.Audiences));
        foreach (var neighbourhood in publication.Neighbourhoods)
            yield return Page(neighbourhood.Path, NeighbourhoodPage.Create, () => (neighbourhood, publication.YearsIn(neighbourhood), publication.Neighbourhoods), static (place, x) => new NeighbourhoodView(place, x.neighbourhood, x.Item2, x.Neighbourhoods));
        yield return Page(SitePaths.Acronyms, AcronymsPage.Create, () => publication.Acronyms, static (place, acronyms) => new AcronymsView(place, acronyms));
        yield return Page(SitePaths.OpenData, OpenDataPage.Create, () => (Editions(), publication.Neighbourhoods.Length > 0, publication.UpdatedOn), static (place, x) => new OpenDataView(place, x.Item1, x.Item2, x.UpdatedOn));
        yield return Page(SitePaths.SitePlan, SitePlanPage.Create, () => (catalogue, publication.Pages, EditionEntries(), publication.Neighbourhoods), static (place, x) => new SitePlanView(place, x.catalogue, x.Pages, x.Item3, x.Neighbourhoods));
        yield return Page(SitePaths.About, AboutPage.Create, () => publication.Pages.About, static (place, prose) => new AboutView(place, prose));
        yield return Page(SitePaths.LegalNotice, LegalNoticePage.Create, () => publication.Pages.LegalNotice, static (place, prose) => new LegalNoticeView(place, prose));
        yield return Page(SitePaths.Accessibility, AccessibilityPage.Create, () => publication.Pages.Accessibility, static (place, prose) => new AccessibilityView(place, prose));
        yield return Page(SitePaths.Propose, ProposePage.Create, () => (catalogue, ProposedYears(), OpenEnded()), static (place, x) => new ProposeView(place, x.catalogue, x.Item2, x.Item3));
        yield return Page(SitePaths.Todo, TodoPage.Create, () => (Gaps(), publication.Acronyms), static (place, x) => new TodoView(place, x.Item1, x.Acronyms), listed: false);
        yield return Page(SitePaths.NotFound, NotFoundPage.Create, () => catalogue.Themes.Now(), static (place, themes) => new NotFoundView(place, themes), listed: false, lasts: false);
    }

    private IEnumerable<PlannedFile> EditionFiles(Edition edition, int rank)
    {
        var info = edition.Info;
        var annex = publication.AnnexesByEdition[rank];
        yield return Page(
            edition.Path, EditionPage.Create,
            () => (info, edition.Introduction, Cards(edition.Actions), publication.Catalogue, Printable(annex), edition.Corrections.Length, publication.Before(edition)?.Info, ChangesOf(edition) is not null),
            static (place, x) => new EditionView(place, x.info, x.Introduction, x.Item3, x.Catalogue, x.Item5, x.Length, x.Item7, x.Item8));
        yield return Page(info.CorrectionsPath, CorrectionsPage.Create, () => (info, edition.Corrections, edition.WithoutTable, edition.KeptFiles, ChangesOf(edition)), static (place, x) => new CorrectionsView(place, x.info, x.Corrections, x.WithoutTable, x.KeptFiles, x.Item5));
        if (publication.Before(edition) is { } before)
        {
            var comparison = new YearComparison(publication, before.Year, edition.Year);
            yield return Page(
                info.EvolutionPath, EvolutionPage.Create,
                () => (before.Info, info, publication.Lineage.Between(before.Year, edition.Year), comparison.Themes(), comparison.Structures()),
                static (place, x) => new EvolutionView(place, x.Item1, x.info, x.Item3, x.Item4, x.Item5));
        }

        var corrected = edition.Corrections.Select(correction => correction.Action.Id).ToHashSet();
        foreach (var file in edition.Actions.SelectMany(action => ActionFiles(info, action, corrected.Contains(action.Id))))
            yield return file;
        foreach (var action in edition.Withdrawn)
        {
            yield return Page(action.Path, WithdrawnPage.Create, () => (info, action), static (place, x) => new WithdrawnView(place, x.info, x.action), listed: false);
            foreach (var page in Everywhere(action.Path, action.FormerAddresses))
                yield return File(page.Record, FileKind.Data, action, (x, output) => _json.Write(output, x));
        }
    }

    private IEnumerable<PlannedFile> ActionFiles(EditionInfo edition, ContractAction action, bool isCorrected)
    {
        var (card, beside, sequel) = (action.Card, action.Beside, publication.SequelOf(action));
        yield return Page(action.Path, ActionPage.Create, () => (edition, action, action.Carriers, isCorrected, publication.RelatedTo(action), publication.UrgentHelpOn(action), publication.LineOf(action), sequel), static (place, x) => new ActionView(place, x.edition, x.action, x.isCorrected, x.Item5, x.Item6, x.Item7, x.sequel));
        yield return Page(beside.Poster, ActionPosterPage.Create, () => (edition, card, action.Brief, card.Structure, publication.UrgentHelpOn(action), sequel), static (place, x) => new ActionPosterView(place, x.edition, x.card, x.Brief, x.Structure, x.Item5, x.sequel), listed: false);
        yield return Page(beside.Card, ActionFramePage.Create, () => (edition, card, Contact: card.Structure.ContactNow, sequel), static (place, x) => new ActionFrameView(place, x.edition, x.card, x.Contact, x.sequel), listed: false);
        foreach (var page in Everywhere(action.Path, action.FormerAddresses))
            yield return File(page.Record, FileKind.Data, () => (edition, action, StructuresOf(action)), (x, output) => _json.Write(output, x.edition, x.action));
        yield return QrSvg(beside);
        yield return QrPng(beside);
        yield return File(beside.OEmbed, FileKind.Share, (edition, card, sequel), (x, output) => OEmbedJson.Write(
            output, SharedCard.Of(x.card, x.edition, x.sequel, chrome.Site),
            new(x.card.Title, x.card.Structure.Name, x.card.Structure.Path, settings.HasPictures ? x.card.Beside.Picture : SitePaths.Picture), chrome.Site));
        if (settings.HasPictures)
            yield return File(beside.Picture, FileKind.Picture, (edition, card), (x, output) => pictures.Write(SocialPicture.Of(x.card, x.edition, chrome.Site, chrome.Acronyms), output));
    }

    /// <summary>A page that only leads to another.</summary>
    public PlannedFile RedirectPage(Redirect redirect) => Page(
        redirect.From, Bilan.Markup.Pages.RedirectPage.Create, () => (redirect.To, redirect.Name), static (place, x) => new RedirectView(place, x.To, x.Name),
        FileKind.Redirect, listed: false);

    /// <summary>An official table, whose page leaves a place for the size of its own PDF file.</summary>
    public PlannedFile AnnexPage(Annex annex)
    {
        var isComplete = annex.Info.Scope == AnnexScope.Complete;
        return Page(
            annex.Path, Bilan.Markup.Pages.AnnexPage.Create,
            () => (new PrintableAnnex(annex.Info, settings.HasPdfs ? PrintableAnnex.SizeToCome : null), annex.Actions.Select(AnnexRow.Of).ToImmutableArray(), CorrectionsOf(annex.Info.Edition), isComplete ? AnnexesOf(annex.Info.Edition) : [], isComplete ? publication.Catalogue : null),
            static (place, x) => new AnnexView(place, x.Item1, x.Item2, x.Item3, x.Item4, x.Item5),
            FileKind.Annex);
    }

    private IEnumerable<PlannedFile> StructureFiles(Structure structure)
    {
        var beside = structure.Beside;
        var annexes = publication.AnnexesByStructure[structure.Id];
        var latest = annexes.FirstOrDefault(annex => !annex.Info.Edition.IsDraft);
        yield return Page(structure.Path, StructurePage.Create, () => (structure, publication.YearsCarriedBy(structure), publication.YearsPartneredBy(structure), Printable(annexes), publication.ReplacedBy(structure)), static (place, x) => new StructureView(place, x.structure, x.Item2, x.Item3, x.Item4, x.Item5));
        yield return Page(beside.Poster, StructurePosterPage.Create, () => (structure, latest is null ? [] : Cards(latest.Actions), latest?.Info.Edition), static (place, x) => new StructurePosterView(place, x.structure, x.Item2, x.Edition), listed: false);
        yield return Page(beside.Card, StructureFramePage.Create, () => (structure, Listed(structure)), static (place, x) => new StructureFrameView(place, x.structure, x.Item2), listed: false);
        yield return QrSvg(beside);
        yield return QrPng(beside);
        yield return File(beside.OEmbed, FileKind.Share, () => (structure, Listed(structure)), (x, output) => OEmbedJson.Write(
            output, SharedCard.Of(x.structure, x.Item2, chrome.Site), new(x.structure.Name, x.structure.Name, x.structure.Path, settings.HasPictures ? x.structure.Beside.Picture : SitePaths.Picture), chrome.Site));
        if (settings.HasPictures)
            yield return File(beside.Picture, FileKind.Picture, structure, (x, output) => pictures.Write(SocialPicture.Of(x, chrome.Site), output));

        foreach (var page in Everywhere(structure.Path, structure.FormerAddresses))
        {
            yield return File(page.Feed, FileKind.Feed, () => (page.Feed, structure, _entries.Of([.. annexes.SelectMany(annex => annex.Actions)]), publication.UpdatedOn), (x, output) => FeedFiles.WriteStructure(
                output, x.Feed, chrome.Site, x.structure, x.Item3, x.UpdatedOn));
        }
    }

    private IEnumerable<PlannedFile> DataFiles()
    {
        var editions = Editions();
        foreach (var file in Table(DataTables.Actions, publication.Actions, action => [_rows.Action(action)])
            .Concat(Table(DataTables.Structures, publication.Structures, structure => [_rows.Structure(structure)]))
            .Concat(Table(DataTables.KeyFigures, publication.Actions, DataRows.KeyFigures))
            .Concat(Table(DataTables.Themes, publication.Themes, theme => [_rows.Theme(theme)]))
            .Concat(Table(DataTables.Audiences, publication.Audiences, audience => [_rows.Audience(audience)]))
            .Concat(Table(DataTables.Acronyms, publication.Acronyms, acronym => [DataRows.Acronym(acronym)]))
            .Concat(Table(DataTables.Corrections, [.. publication.Editions.SelectMany(edition => Corrections(edition))], pair => [DataRows.Correction(pair.Edition, pair.Correction)]))
            .Concat(Table(DataTables.CarriersOfActions, publication.Actions, DataRows.CarriersOf))
            .Concat(Table(DataTables.ThemesOfActions, publication.Actions, DataRows.ThemesOf))
            .Concat(Table(DataTables.AudiencesOfActions, publication.Actions, DataRows.AudiencesOf))
            .Concat(Table(DataTables.PartnersOfActions, publication.Actions, DataRows.PartnersOf)))
            yield return file;
        foreach (var edition in publication.Editions)
        {
            foreach (var file in Table(DataTables.Actions, edition.Actions, action => [_rows.Action(action)], edition.Info)
                .Concat(Table(DataTables.KeyFigures, edition.Actions, DataRows.KeyFigures, edition.Info))
                .Concat(Table(DataTables.Corrections, Corrections(edition), pair => [DataRows.Correction(pair.Edition, pair.Correction)], edition.Info)))
                yield return file;
            yield return Actions([edition.Info], edition.Actions, edition.Info);
        }

        foreach (var file in editions.Length > 1 ? ContinuationTables() : [])
            yield return file;
        foreach (var file in publication.Neighbourhoods.Length > 0 ? NeighbourhoodTables() : [])
            yield return file;
        yield return Actions(editions, publication.Actions);
        yield return File(SitePaths.DataPackage, FileKind.Data, (editions, publication.Neighbourhoods.Length > 0, publication.UpdatedOn), (x, output) => DataPackageJson.Write(
            output, chrome.Site, x.editions, DataTables.Of(x.editions.Length, x.Item2), x.UpdatedOn));
        yield return SiteFeed();
        yield return File(SitePaths.Picture, FileKind.Picture, "", (_, output) => pictures.Write(SocialPicture.Of(chrome.Site), output));
    }

    private IEnumerable<PlannedFile> NeighbourhoodTables() =>
        Table(DataTables.Neighbourhoods, publication.Neighbourhoods, neighbourhood => [_rows.Neighbourhood(neighbourhood)])
            .Concat(Table(DataTables.NeighbourhoodsOfActions, publication.Actions, DataRows.NeighbourhoodsOf));

    private IEnumerable<PlannedFile> ContinuationTables()
    {
        var all = publication.Lineage.Continuations;
        return publication.Editions.Select(edition => edition.Info)
            .SelectMany(edition => Table(DataTables.Continuations, [.. all.Where(step => step.Action.Year == edition.Year)], step => [DataRows.Continuation(step.Action, step.Before)], edition))
            .Concat(Table(DataTables.Continuations, all, step => [DataRows.Continuation(step.Action, step.Before)]));
    }

    private static ImmutableArray<(EditionInfo Edition, Correction Correction)> Corrections(Edition edition) =>
        [.. edition.Corrections.Select(correction => (edition.Info, correction))];

    private PlannedFile SiteFeed()
    {
        ImmutableArray<(EditionInfo, Html)> editions = [.. publication.Editions.Select(edition => (edition.Info, edition.Introduction))];
        var actions = _entries.Of(publication.Actions, FeedFiles.EntriesOfTheSite);
        return File(SitePaths.Feed, FileKind.Feed, (editions, actions, publication.UpdatedOn), (x, output) => FeedFiles.WriteSite(output, chrome.Site, x.editions, x.actions, x.UpdatedOn));
    }

    /// <summary>Those of the theme, and the logo.</summary>
    public IEnumerable<PlannedFile> Assets()
    {
        var (site, editions) = (publication.Site, Editions());
        var theme = settings.ThemeFolder is { } folder ? ThemeAssets.ReadFrom(folder, site, editions) : ThemeAssets.All.Concat(PaperSheets.All(site, editions));
        IEnumerable<PlannedFile> files = LookSheet.Over(theme, site.Look).Select(asset => File(asset.Path, FileKind.Asset, asset.Version, (_, output) => output.Write(asset.Bytes.Span)));
        return site.Look.Logo is { } logo ? files.Append(File(logo.Path, FileKind.Asset, logo, (x, output) => output.Write(x.Bytes.AsSpan()))) : files;
    }

    private IEnumerable<PlannedFile> Table<T>(DataTable table, ImmutableArray<T> records, Func<T, IEnumerable<DataCell[]>> rows, EditionInfo? edition = null) =>
    [
        File(table.PathOf(edition), FileKind.Data, records, (records, output) => CsvTable.ForPrograms(table, records.SelectMany(rows), output)),
        File(table.SpreadsheetPathOf(edition), FileKind.Data, records, (records, output) => CsvTable.ForSpreadsheets(table, records.SelectMany(rows), output)),
    ];

    private PlannedFile Actions(
        ImmutableArray<EditionInfo> editions, ImmutableArray<ContractAction> actions, EditionInfo? edition = null) =>
        File(SitePaths.ActionsJson(edition), FileKind.Data, (editions, actions, publication.Structures), (x, output) => _json.Write(output, x.editions, x.actions));

    /// <param name="elsewhere">The actions of the latest edition that other pages of the index have.</param>
    private PlannedFile IndexSearch(ImmutableArray<IndexEntry> elsewhere) =>
        File(SitePaths.ActionsSearch, FileKind.Asset, () => (publication.Meanings, elsewhere.AddRange(IndexPages.Unlisted(publication)), publication.Catalogue), (x, output) => SearchScript.Write(output, x.Meanings, x.Item2, x.Catalogue, chrome));

    private PlannedFile QrSvg(BesidePaths beside) =>
        File(beside.QrSvg, FileKind.Share, beside.Page, (page, output) => QrCode.Of(page.AbsoluteOn(chrome.Site.Address)).WriteSvg(output));

    private PlannedFile QrPng(BesidePaths beside) =>
        File(beside.QrPng, FileKind.Share, beside.Page, (page, output) => QrCode.Of(page.AbsoluteOn(chrome.Site.Address)).WritePng(output));

    /// <summary>What a card of a structure lists: the actions that it carries, or those it takes part in when it carries none.</summary>
    private ImmutableArray<ActionCard> Listed(Structure structure) =>
        publication.YearsCarriedBy(structure).NowOrLast is { Length: > 0 } carried ? carried : publication.YearsPartneredBy(structure).NowOrLast;

    /// <summary>Where a page stands and where it stood: a file beside it cannot redirect, so it is published at each of them.</summary>
    private static IEnumerable<BesidePaths> Everywhere(PagePath page, ImmutableArray<FormerAddress> former) =>
        former.Select(address => address.Path).Where(path => path.IsBeside(page)).Prepend(page).Select(path => new BesidePaths(path));

    private ImmutableArray<ActionCard> Cards(ImmutableArray<ContractAction> actions) => [.. actions.Select(publication.CardOf)];

    private ImmutableArray<EditionInfo> Editions() => [.. publication.Editions.Select(edition => edition.Info)];

    private ImmutableArray<PrintableAnnex> Printable(ImmutableArray<Annex> annexes) => [.. annexes.Select(Printable)];

    private PrintableAnnex Printable(Annex annex) =>
        new(annex.Info, pdfSizes.TryGetValue(annex.Info.PdfPath, out var size) ? size : null);

    /// <summary>Nobody can be asked any more where a structure was replaced.</summary>
    private ImmutableArray<StructureGaps> Gaps() => [.. publication.Structures.Where(structure => structure.ReplacedBy is null).Select(structure => StructureGaps.Of(structure, publication))];

    private ImmutableArray<ProposedYear> ProposedYears() =>
        [.. publication.Editions.Select(edition => new ProposedYear(edition.Year, edition.Info.Kind, true, edition.Info.HasOfficialTable, [.. edition.Actions.Select(action => action.Id), .. edition.Withdrawn.Select(action => action.Id)]))];

    /// <summary>The actions that no other goes on with, by year.</summary>
    private ImmutableArray<YearOfActions> OpenEnded() =>
    [
        .. publication.Editions
            .Select(edition => new YearOfActions(edition.Info, Cards([.. edition.Actions.Where(action => !publication.Lineage.After(action).Any())])))
            .Where(year => !year.Actions.IsEmpty),
    ];

    private ImmutableArray<EditionEntries> EditionEntries() =>
        [.. publication.Editions.Select(edition => new EditionEntries(edition.Info, AnnexesOf(edition.Info), Cards(edition.Actions), publication.Before(edition)?.Info))];

    /// <summary>The record of an action says more of a structure than its name.</summary>
    private static ImmutableArray<Structure> StructuresOf(ContractAction action) =>
        [action.Structure, .. action.Partners.OfType<StructurePartner>().Select(partner => partner.Structure)];

    private int CorrectionsOf(EditionInfo edition) => publication.Editions.First(other => other.Year == edition.Year).Corrections.Length;

    private LaterChanges? ChangesOf(Edition edition) => laterChanges.GetValueOrDefault(edition.Path) is { Changes.IsEmpty: false } changes ? changes : null;

    /// <summary>Of one year, in the order of all: complete, then those of each structure and of each theme.</summary>
    private ImmutableArray<AnnexInfo> AnnexesOf(EditionInfo edition) =>
        [.. publication.Annexes.Select(annex => annex.Info).Where(annex => annex.Edition.Year == edition.Year)];

    private PlannedFile<TInputs> Page<TInputs, TView>(
        PagePath path,
        Template<TView> template,
        Func<TInputs> inputs,
        Func<PagePlace, TInputs, TView> view,
        FileKind kind = FileKind.Page,
        bool listed = true,
        bool lasts = true)
        where TView : PageFrame
    {
        var place = new PagePlace(chrome, path, listed);
        return new(path, kind, fingerprints, inputs, (x, output) => PageRenderer.Write(template, view(place, x), output)) { IsListed = listed, Lasts = lasts };
    }

    private PlannedFile<TInputs> File<TInputs>(PagePath path, FileKind kind, Func<TInputs> inputs, Action<TInputs, PipeWriter> write) =>
        new(path, kind, fingerprints, inputs, write) { Lasts = kind is FileKind.Data or FileKind.Feed };

    private PlannedFile<TInputs> File<TInputs>(PagePath path, FileKind kind, TInputs inputs, Action<TInputs, PipeWriter> write) =>
        File(path, kind, () => inputs, write);
}
