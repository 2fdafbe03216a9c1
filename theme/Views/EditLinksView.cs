namespace Bilan.Markup.Views;

/// <summary>
/// What a reader of a page can do about it: open its sources in an editor, report an error. Only what leads somewhere is shown,
/// so the list is empty where the publisher gave neither a repository nor a contact.
/// </summary>
/// <param name="Sources">The files behind the page, each with the words of its link.</param>
public sealed record EditLinksView(PageFrame Page, ImmutableArray<(string Words, SourceLocation Place)> Sources)
{
    public ImmutableArray<(string Words, string Address)> Links
    {
        get
        {
            var links = SourceLinks.Of(Page.Site);
            return
            [
                .. links is null ? [] : Sources.Select(source => (source.Words, links.Edit(source.Place))),
                .. links is null ? [] : new[] { ("Signaler une erreur", links.ReportError(Page.Title, PageAddress)) },
                .. Page.Site.Contact.Length == 0 ? [] : new[] { (MailWords(links is null), Mail) },
            ];
        }
    }

    private string PageAddress => Page.Links.Absolute(Page.Path);

    private string Mail => MailLink.To(
        Page.Site.Contact,
        $"Erreur : {Page.Title}",
        $"Page : {PageAddress}\n\nCe qui n’est pas juste :\n\n\nCe qu’il faudrait écrire :\n\n");

    private static string MailWords(bool isTheOnlyWay) => isTheOnlyWay ? "Signaler une erreur" : "Signaler une erreur par courriel";
}
