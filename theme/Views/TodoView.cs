using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>What is missing, for those who look after the site: by structure, with a letter to each, and for the publisher.</summary>
public sealed record TodoView(PagePlace Place, ImmutableArray<StructureGaps> Gaps, ImmutableArray<Acronym> Acronyms) : PageFrame(Place)
{
    public override string Title => "À faire";

    public override string Description => "Ce qui manque au site, et à qui le demander.";

    /// <summary>The facts about itself that the publisher has not given yet, those of the law first.</summary>
    public ImmutableArray<string> PublisherFacts =>
    [
        .. LegalNoticeView.FactsOf(Site).Where(fact => fact.Value.Length == 0).Select(fact => fact.Name),
        .. Site.Repository is null ? new[] { "Adresse de la page GitHub des fichiers" } : [],
        .. Site.DataLicence.Length == 0 ? new[] { "Licence des données" } : [],
    ];

    public ImmutableArray<Acronym> UnknownAcronyms => [.. Acronyms.Where(acronym => acronym.Expansion.Length == 0)];

    public ImmutableArray<TodoEntry> Entries =>
        [.. Gaps.Where(gap => !gap.IsEmpty).Select(gap => new TodoEntry(gap, Site, Links.Absolute(gap.Structure.Path)))];
}

/// <summary>What a structure still has to tell, in words to read on the page and to send by mail.</summary>
/// <param name="pageAddress">The public address of the structure's page.</param>
public sealed class TodoEntry(StructureGaps gaps, SiteInfo site, string pageAddress)
{
    public Structure Structure => gaps.Structure;

    public IEnumerable<TodoLine> Lines =>
        new (bool IsMissing, TodoLine Line)[]
        {
            (gaps.LacksWebsite, new("l’adresse de son site web, si elle en a un", "l’adresse de votre site web, si vous en avez un", [])),
            (gaps.LacksContact, new("ses coordonnées", "vos coordonnées (celles de la structure, jamais celles d’une personne)", MissingContact)),
            (gaps.LacksCheck, new("le jour où ses coordonnées ont été vérifiées", "si vos coordonnées sont toujours justes sur le site", [])),
            (gaps.LacksPresentation, new("une phrase simple qui dit ce qu’elle fait", "une phrase simple qui dit ce que vous faites", [])),
            Of(gaps.WithoutSummary, "un résumé d’une ou deux phrases, avec des mots simples"),
            Of(gaps.WithoutThemes, "le thème (école, emploi, santé…)"),
            Of(gaps.WithoutAudiences, "les personnes pour qui l’action est faite"),
            Of(gaps.WithoutFigures, "des chiffres, s’il y en a (personnes, séances, sorties…)"),
            (!gaps.HardToJoin.IsEmpty, TodoLine.Of("ce qu’il faut savoir pour participer", gaps.HardToJoin.Select(gap => $"{Named(gap.Action)}\u00A0: {string.Join(", ", TakingPart.Words(gap.Unknown, withAges: true))}"))),
            Of(gaps.Unresumed, "ce que sont devenues ces actions"),
            (!gaps.UnknownAcronyms.IsEmpty, TodoLine.Of("ce que veulent dire ces sigles", gaps.UnknownAcronyms.Select(acronym => acronym.Letters))),
        }
        .Where(line => line.IsMissing)
        .Select(line => line.Line);

    public string MailSubject => $"{Structure.Name}\u00A0: des informations pour le site «\u00A0{site.Name}\u00A0»";

    public string MailText =>
        $"""
        Bonjour,

        Le site «{'\u00A0'}{site.Name}{'\u00A0'}» présente les actions {FrenchFormat.Of(Structure.Name)}{'\u00A0'}:
        {pageAddress}

        Pour le compléter, il nous manque{'\u00A0'}:

        {string.Join("\n\n", Lines.Select(line => $"- {line.InLetter}{Details(line.About)}"))}

        Répondez simplement à ce message, même si vous n’avez qu’une partie des réponses. Si une information n’existe pas, dites-le-nous{'\u00A0'}: nous laisserons la place vide.

        Merci beaucoup.
        """.ReplaceLineEndings("\n");

    /// <summary>A link that opens the mail, or null where the text is too long for every mail program to take it.</summary>
    public string? MailAddress => MailLink.To("", MailSubject, MailText) is { Length: <= MailLink.MaxLength } link ? link : null;

    private static string Details(ImmutableArray<string> about) =>
        about.IsEmpty ? "" : "\u00A0:\n" + string.Join('\n', about.Select(name => $"  {name}"));

    private ImmutableArray<string> MissingContact =>
    [
        .. new (string Name, string Given)[]
        {
            ("téléphone", Structure.Contact.Telephone),
            ("courriel", Structure.Contact.Email),
            ("adresse", Structure.Contact.PostalAddress),
            ("horaires", Structure.Contact.Hours),
        }
        .Where(fact => fact.Given.Length == 0)
        .Select(fact => fact.Name),
    ];

    private static string Named(ActionCard action) => string.Create(CultureInfo.InvariantCulture, $"{action.Title} ({action.Year})");

    private static (bool IsMissing, TodoLine Line) Of(ImmutableArray<ActionCard> actions, string asked) =>
        (!actions.IsEmpty, TodoLine.Of(asked, actions.Select(Named)));
}

/// <summary>One thing that a structure still has to tell.</summary>
/// <param name="Listed">As the list says it to the team of the site.</param>
/// <param name="InLetter">As the letter asks the structure for it.</param>
/// <param name="About">The actions or acronyms it is asked about; none where it is about the structure itself.</param>
public sealed record TodoLine(string Listed, string InLetter, ImmutableArray<string> About)
{
    /// <summary>What is said to both in the same words.</summary>
    public static TodoLine Of(string asked, IEnumerable<string> about) => new(asked, asked, [.. about]);
}
