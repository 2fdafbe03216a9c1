using System.Collections.Immutable;
using Bilan.Markup.Layout;
using Bilan.Markup.Pages;
using Bilan.Model;

namespace Bilan.Rendering;

/// <summary>Decides which pages a site has, in a fixed order. Knows nothing of how they look.</summary>
public static class SitePlan
{
    public static ImmutableArray<PlannedPage> For(Report report, RenderSettings settings)
    {
        var offline = settings.Offline;
        IEnumerable<PageFrame> views =
        [
            new HomeView(report, offline),
            new ActionsView(report, offline),
            .. report.Editions.SelectMany(edition => PagesOf(edition, report, offline)),
            new StructuresView(report, offline),
            .. report.Structures.Select(structure => new StructureView(report, structure, offline)),
            .. report.Structures.Select(structure => new StructureFrameView(report, structure, offline)),
            new ThemesView(report, offline),
            .. report.Themes.Select(theme => new ThemeView(report, theme, offline)),
            .. report.Audiences.Select(audience => new AudienceView(report, audience, offline)),
            new AcronymsView(report, offline),
            new SitePlanView(report, offline),
            new AboutView(report, offline),
            new LegalNoticeView(report, offline),
            new AccessibilityView(report, offline),
            new NotFoundView(report, offline),
        ];
        return [.. views.Select(view => new PlannedPage(view))];
    }

    private static IEnumerable<PageFrame> PagesOf(Edition edition, Report report, bool offline) =>
    [
        new EditionView(report, edition, offline),
        new AnnexView(report, edition, offline),
        new CorrectionsView(report, edition, offline),
        .. edition.Actions.Select(action => new ActionView(report, edition, action, offline)),
        .. edition.Actions.Select(action => new ActionFrameView(report, edition, action, offline)),
    ];
}
