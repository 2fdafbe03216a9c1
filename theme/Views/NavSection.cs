namespace Bilan.Markup.Views;

/// <summary>The entry of the main navigation under which a page stands.</summary>
public enum NavSection
{
    None,
    Actions,
    Themes,
    Structures,
    Edition,
}
