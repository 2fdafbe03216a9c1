using System.Collections.Immutable;
using Bilan.Markup.Layout;
using Bilan.Model;

namespace Bilan.Markup.Pages;

/// <summary>All actions of all editions, under their main theme.</summary>
public sealed class ActionsView(Report report, bool offline) : PageFrame(report, SitePaths.Actions, offline)
{
    public override string Title => "Toutes les actions";

    public override string Description =>
        $"La liste de toutes les actions, thème par thème. {Site.Description}";

    public override string CrumbName => "Actions";

    public override NavSection Section => NavSection.Actions;

    /// <summary>In the order of the table of themes; last, the actions without a theme.</summary>
    public ImmutableArray<ActionGroup> Groups { get; } = Group(report);

    private static ImmutableArray<ActionGroup> Group(Report report)
    {
        var byTheme = report.Actions.ToLookup(action => action.Themes.FirstOrDefault());
        return [.. report.Themes.Append(null)
            .Where(byTheme.Contains)
            .Select(theme => new ActionGroup(theme, [.. byTheme[theme]]))];
    }
}
