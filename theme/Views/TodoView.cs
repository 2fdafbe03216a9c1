namespace Bilan.Markup.Views;

/// <summary>What is missing, for those who look after the site: by structure, with a letter to each, and for the publisher.</summary>
public sealed class TodoView(Publication publication, bool offline) : PageFrame(publication, SitePaths.Todo, offline)
{
    public override string Title => "À faire";

    public override string Description => "Ce qui manque au site, et à qui le demander.";

    public override bool IsListed => false;

    /// <summary>The facts about itself that the publisher has not given yet, those of the law first.</summary>
    public ImmutableArray<string> PublisherFacts =>
    [
        .. LegalNoticeView.FactsOf(Site).Where(fact => fact.Value.Length == 0).Select(fact => fact.Name),
        .. Site.Repository is null ? new[] { "Adresse de la page GitHub des fichiers" } : [],
        .. Site.DataLicence.Length == 0 ? new[] { "Licence des données" } : [],
    ];

    public ImmutableArray<Acronym> UnknownAcronyms => [.. Publication.Acronyms.Where(acronym => acronym.Expansion.Length == 0)];

    public ImmutableArray<TodoEntry> Entries =>
    [
        .. Publication.Structures
            .Select(structure => StructureGaps.Of(structure, Publication))
            .Where(gaps => !gaps.IsEmpty)
            .Select(gaps => new TodoEntry(gaps, Site, Links.Absolute(gaps.Structure.Path))),
    ];
}
