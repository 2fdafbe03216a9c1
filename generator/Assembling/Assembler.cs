using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Makes a <see cref="Publication"/> of raw records: everything that knows what a field means stands in this folder.</summary>
public static class Assembler
{
    /// <param name="overrides">Replaces what the site says of its own addresses.</param>
    /// <param name="pictograms">The names of the icons that the theme draws.</param>
    /// <returns>The publication with the drafts that it has, which may only be published when the bag has no error; null when the tables cannot be read at all.</returns>
    public static Publication? Assemble(RawRecords raw, SiteOverrides overrides, IReadOnlyCollection<string> pictograms, DiagnosticBag bag)
    {
        var found = new DiagnosticBag();
        var publication = AssembleAll(raw, overrides, pictograms, found);
        Consequences.AddCauses(found, bag);
        return publication;
    }

    private static Publication? AssembleAll(RawRecords raw, SiteOverrides overrides, IReadOnlyCollection<string> pictograms, DiagnosticBag bag)
    {
        PersonalData.Check(raw, bag);
        if (!Headers.Check(raw, bag))
            return null;

        var site = SafetyNet.Try(raw.Site.Location, bag, () => SiteAssembler.Assemble(raw, overrides, bag));
        var tables = ReferenceTables.Assemble(raw, pictograms, bag);
        var unknown = new UnknownReferences();
        var editions = new EditionAssembler(new ActionAssembler(tables, unknown, bag), bag);
        ImmutableArray<Edition> assembled = [.. raw.Editions.Select(edition => SafetyNet.Try(
            SourceLocation.OfFile(SourceFiles.EditionOf(edition.Year)), bag, () => editions.Assemble(edition))).OfType<Edition>()];
        ImmutableArray<ContractAction> actions = [.. assembled.SelectMany(edition => edition.Actions)];
        LineageChecks.Check(assembled, editions.Records, bag);
        var ids = editions.Records.Select(record => record.Id).ToHashSet();
        var hasAllTexts = editions.Records.Count == assembled.Sum(edition => edition.Actions.Length + edition.Withdrawn.Length);
        var meanings = new MeaningAssembler(tables, actions, ids, hasAllTexts, unknown, bag);
        var urgentHelp = new UrgentHelpAssembler(tables, ids, unknown, bag);
        var pages = new PageAssembler(raw.Pages, bag);
        var words = meanings.Assemble(raw.Meanings);
        var help = urgentHelp.Assemble(raw.UrgentHelp);
        unknown.Report(tables.Ids, bag);
        return site is null ? null : new Publication(
            site,
            assembled,
            [.. tables.Structures.OrderBy(structure => SortKey.Of(structure.Name), StringComparer.Ordinal)],
            tables.Themes,
            tables.Audiences,
            [.. tables.Acronyms.OrderBy(acronym => SortKey.Of(acronym.Letters), StringComparer.Ordinal)],
            words,
            help,
            pages.Assemble(),
            [.. pages.Links.Select(link => new InternalLink(link.Value, link.Location))])
        {
            Neighbourhoods = tables.Neighbourhoods,
        };
    }
}
