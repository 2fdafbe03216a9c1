using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Rendering;

namespace Bilan.Planning;

/// <summary>Decides which pages a site has, in a fixed order. Knows nothing of how they look.</summary>
public static class SitePlan
{
    public static ImmutableArray<PlannedPage> For(Publication publication, RenderSettings settings)
    {
        var offline = settings.Offline;
        IEnumerable<PageFrame> views =
        [
            new HomeView(publication, offline),
            .. publication.IndexPages.Select(page => new ActionsView(publication, page, offline)),
            .. publication.Editions.SelectMany(edition => PagesOf(edition, publication, settings)),
            .. AnnexesOf(publication, settings),
            new StructuresView(publication, offline),
            .. publication.Structures.Select(structure => new StructureView(publication, structure, settings.Pdfs, offline)),
            .. publication.Structures.Select(structure => new StructurePosterView(publication, structure, offline)),
            .. publication.Structures.Select(structure => new StructureFrameView(publication, structure, offline)),
            new ThemesView(publication, offline),
            .. publication.Themes.Select(theme => new ThemeView(publication, theme, settings.Pdfs, offline)),
            .. publication.Audiences.Select(audience => new AudienceView(publication, audience, offline)),
            new AcronymsView(publication, offline),
            new OpenDataView(publication, offline),
            new SitePlanView(publication, offline),
            new AboutView(publication, offline),
            new LegalNoticeView(publication, offline),
            new AccessibilityView(publication, offline),
            new ProposeView(publication, offline),
            new TodoView(publication, offline),
            new NotFoundView(publication, offline),
            .. publication.Redirects.Select(redirect => new RedirectView(publication, redirect, offline)),
        ];
        return [.. views.Select(view => new PlannedPage(view))];
    }

    /// <summary>The official tables alone, as they go on paper.</summary>
    public static ImmutableArray<PlannedPage> AnnexesFor(Publication publication) =>
        [.. AnnexesOf(publication, new RenderSettings(Offline: false)).Select(view => new PlannedPage(view))];

    private static IEnumerable<AnnexView> AnnexesOf(Publication publication, RenderSettings settings) =>
        publication.Annexes.Select(annex => new AnnexView(publication, annex, settings.Pdfs, settings.Offline));

    private static IEnumerable<PageFrame> PagesOf(Edition edition, Publication publication, RenderSettings settings) =>
    [
        new EditionView(publication, edition, settings.Pdfs, settings.Offline),
        new CorrectionsView(publication, edition, settings.Offline),
        .. edition.Actions.Select(action => new ActionView(publication, edition, action, settings.Offline)),
        .. edition.Actions.Select(action => new ActionPosterView(publication, edition, action, settings.Offline)),
        .. edition.Actions.Select(action => new ActionFrameView(publication, edition, action, settings.Offline)),
        .. edition.Withdrawn.Select(action => new WithdrawnView(publication, edition, action, settings.Offline)),
    ];
}
