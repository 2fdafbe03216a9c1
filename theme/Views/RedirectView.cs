namespace Bilan.Markup.Views;

/// <summary>A page that only leads to another: what stands at an address that was published before.</summary>
public sealed class RedirectView(Publication publication, Redirect redirect, bool offline) : PageFrame(publication, redirect.From, offline)
{
    public PagePath Target => redirect.To;

    public string TargetName => redirect.Name;

    public override string Title => $"Page déplacée\u00A0: {TargetName}";

    public override string Description => Title;

    public override bool IsListed => false;
}
