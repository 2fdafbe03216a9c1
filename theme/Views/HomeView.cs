using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>The first page: the ways to an action, the shortest first.</summary>
public sealed class HomeView(Publication publication, bool offline) : PageFrame(publication, SitePaths.Home, offline)
{
    public override string Title => Site.Subtitle.Length > 0 ? $"{Site.Name} – {Site.Subtitle}" : Site.Name;

    public override string Description => Site.Description;

    public override IEnumerable<JsonObject> LinkedData =>
    [
        new()
        {
            ["@type"] = "WebSite",
            ["name"] = Site.Name,
            ["description"] = Site.Description,
            ["url"] = Links.Absolute(Path),
            ["inLanguage"] = "fr",
        },
    ];
}
