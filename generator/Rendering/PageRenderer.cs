using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bilan.Markup.Pages;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Planning;
using RazorSlices;

namespace Bilan.Rendering;

/// <summary>Turns planned pages into HTML in memory. The only class that knows the template engine.</summary>
public static class PageRenderer
{
    /// <summary>Leaves accents as they are: pages are UTF-8.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>All the pages, in the order of the plan whatever the number of processors.</summary>
    public static ImmutableArray<RenderedPage> RenderAll(ImmutableArray<PlannedPage> plan)
    {
        var rendered = new RenderedPage[plan.Length];
        Parallel.For(
            0,
            plan.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new PageBuffer(),
            (index, _, buffer) =>
            {
                rendered[index] = Render(plan[index], buffer);
                return buffer;
            },
            _ => { });
        return ImmutableCollectionsMarshal.AsImmutableArray(rendered);
    }

    private static RenderedPage Render(PlannedPage page, PageBuffer buffer)
    {
        using var slice = SliceFor(page.View);

        // Nothing in a template waits for anything, so the task is finished when it is returned.
        slice.RenderAsync(buffer, Encoder).AsTask().GetAwaiter().GetResult();
        return new(page.Path, page.IsListed, buffer.Take());
    }

    private static RazorSlice SliceFor(PageFrame view) => view switch
    {
        ActionView action => ActionPage.Create(action),
        StructureView structure => StructurePage.Create(structure),
        ActionFrameView action => ActionFramePage.Create(action),
        StructureFrameView structure => StructureFramePage.Create(structure),
        ThemeView theme => ThemePage.Create(theme),
        AudienceView audience => AudiencePage.Create(audience),
        EditionView edition => EditionPage.Create(edition),
        ActionPosterView poster => ActionPosterPage.Create(poster),
        StructurePosterView poster => StructurePosterPage.Create(poster),
        AnnexView annex => AnnexPage.Create(annex),
        CorrectionsView corrections => CorrectionsPage.Create(corrections),
        HomeView home => HomePage.Create(home),
        ActionsView actions => ActionsPage.Create(actions),
        StructuresView structures => StructuresPage.Create(structures),
        ThemesView themes => ThemesPage.Create(themes),
        AcronymsView acronyms => AcronymsPage.Create(acronyms),
        SitePlanView plan => SitePlanPage.Create(plan),
        AboutView about => AboutPage.Create(about),
        LegalNoticeView legal => LegalNoticePage.Create(legal),
        AccessibilityView accessibility => AccessibilityPage.Create(accessibility),
        OpenDataView data => OpenDataPage.Create(data),
        WithdrawnView withdrawn => WithdrawnPage.Create(withdrawn),
        RedirectView redirect => RedirectPage.Create(redirect),
        ProposeView propose => ProposePage.Create(propose),
        TodoView todo => TodoPage.Create(todo),
        NotFoundView notFound => NotFoundPage.Create(notFound),
        _ => throw new InvalidOperationException($"No template for {view.GetType().Name}: add it to {nameof(PageRenderer)}."),
    };
}
