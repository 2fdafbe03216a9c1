namespace Bilan.Markup.Views;

/// <summary>All themes as large targets.</summary>
/// <param name="ShowsPresentation">Each says what a resident finds in it, where the page is about themes.</param>
public sealed record ThemeTilesView(PageFrame Page, bool ShowsPresentation = false);
