using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Rendering;

namespace Bilan.Planning;

/// <summary>Decides which pages a site has, in a fixed order. Knows nothing of how they look.</summary>
public static class SitePlan
{
    public static ImmutableArray<PlannedPage> For(Report report, RenderSettings settings)
    {
        var offline = settings.Offline;
        IEnumerable<PageFrame> views =
        [
            new HomeView(report, offline),
            .. report.IndexPages.Select(page => new ActionsView(report, page, offline)),
            .. report.Editions.SelectMany(edition => PagesOf(edition, report, settings)),
            .. AnnexesOf(report, settings),
            new StructuresView(report, offline),
            .. report.Structures.Select(structure => new StructureView(report, structure, settings.Pdfs, offline)),
            .. report.Structures.Select(structure => new StructurePosterView(report, structure, offline)),
            .. report.Structures.Select(structure => new StructureFrameView(report, structure, offline)),
            new ThemesView(report, offline),
            .. report.Themes.Select(theme => new ThemeView(report, theme, settings.Pdfs, offline)),
            .. report.Audiences.Select(audience => new AudienceView(report, audience, offline)),
            new AcronymsView(report, offline),
            new OpenDataView(report, offline),
            new SitePlanView(report, offline),
            new AboutView(report, offline),
            new LegalNoticeView(report, offline),
            new AccessibilityView(report, offline),
            new ProposeView(report, offline),
            new TodoView(report, offline),
            new NotFoundView(report, offline),
            .. report.Redirects.Select(redirect => new RedirectView(report, redirect, offline)),
        ];
        return [.. views.Select(view => new PlannedPage(view))];
    }

    /// <summary>The official tables alone, as they go on paper.</summary>
    public static ImmutableArray<PlannedPage> AnnexesFor(Report report) =>
        [.. AnnexesOf(report, new RenderSettings(Offline: false)).Select(view => new PlannedPage(view))];

    private static IEnumerable<AnnexView> AnnexesOf(Report report, RenderSettings settings) =>
        report.Annexes.Select(annex => new AnnexView(report, annex, settings.Pdfs, settings.Offline));

    private static IEnumerable<PageFrame> PagesOf(Edition edition, Report report, RenderSettings settings) =>
    [
        new EditionView(report, edition, settings.Pdfs, settings.Offline),
        new CorrectionsView(report, edition, settings.Offline),
        .. edition.Actions.Select(action => new ActionView(report, edition, action, settings.Offline)),
        .. edition.Actions.Select(action => new ActionPosterView(report, edition, action, settings.Offline)),
        .. edition.Actions.Select(action => new ActionFrameView(report, edition, action, settings.Offline)),
        .. edition.Withdrawn.Select(action => new WithdrawnView(report, edition, action, settings.Offline)),
    ];
}
