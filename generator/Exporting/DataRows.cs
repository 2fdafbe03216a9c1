using System.Globalization;
using Bilan.Model;

namespace Bilan.Exporting;

/// <summary>The rows of the tables of the open data, cell by cell in the order of their columns. Knows nothing of files.</summary>
internal sealed class DataRows(Uri siteAddress)
{
    public DataCell[] Action(ContractAction action) =>
    [
        Year(action.Year),
        action.Id.Value,
        action.Title,
        List(action.Carriers.Select(structure => structure.Id.Value)),
        List(action.Partners.Select(partner => partner is StructurePartner known ? known.Structure.Id.Value : partner.Name)),
        List(action.Themes.Select(theme => theme.Id.Value)),
        List(action.Audiences.Select(audience => audience.Id.Value)),
        List(action.Neighbourhoods.Select(neighbourhood => neighbourhood.Id.Value)),
        ActionStateWord.Of(action.State),
        action.PostponedTo is { } year ? Year(year) : "",
        action.Summary,
        action.Description.Markdown,
        Addresses(action.FormerAddresses),
        action.PlainTitle,
        action.Brief.What,
        action.Brief.When,
        Day(action.Brief.StartsOn),
        Day(action.Brief.EndsOn),
        action.Brief.Where,
        action.Brief.Ages,
        action.Brief.Price,
        action.Brief.Joining,
        action.Brief.ReviewedBy,
        List(action.Continues.Select(earlier => string.Create(CultureInfo.InvariantCulture, $"{earlier.Year}/{earlier.Id}"))),
        Address(action.Path),
    ];

    public static IEnumerable<DataCell[]> KeyFigures(ContractAction action) =>
        action.KeyFigures.SelectMany(total => total.Breakdowns
            .SelectMany(breakdown => breakdown.Parts.Select(part => KeyFigure(action, part, total.Label, breakdown.Name)))
            .Prepend(KeyFigure(action, total, "", "")));

    public static DataCell[] Continuation((int Year, Slug Id) action, (int Year, Slug Id) before) =>
        [Year(action.Year), action.Id.Value, Year(before.Year), before.Id.Value];

    private static DataCell[] KeyFigure(ContractAction action, KeyFigure figure, string total, string breakdown) =>
        [Year(action.Year), action.Id.Value, figure.Label, figure.Value, figure.IsApproximate ? "oui" : "non", figure.Unit, total, breakdown];

    public static DataCell[] Correction(EditionInfo edition, Correction correction) =>
        [Year(edition.Year), correction.Action.Id.Value, correction.SourceText, correction.PublishedText, correction.Reason];

    public static DataCell[] Acronym(Acronym acronym) => [acronym.Letters, acronym.Expansion];

    public static IEnumerable<DataCell[]> CarriersOf(ContractAction action) => Ranked(action, action.Carriers, structure => [structure.Id.Value]);

    public static IEnumerable<DataCell[]> ThemesOf(ContractAction action) => Ranked(action, action.Themes, theme => [theme.Id.Value]);

    public static IEnumerable<DataCell[]> AudiencesOf(ContractAction action) => Ranked(action, action.Audiences, audience => [audience.Id.Value]);

    public static IEnumerable<DataCell[]> NeighbourhoodsOf(ContractAction action) =>
        Ranked(action, action.Neighbourhoods, neighbourhood => [neighbourhood.Id.Value]);

    public static IEnumerable<DataCell[]> PartnersOf(ContractAction action) =>
        Ranked(action, action.Partners, partner => [partner is StructurePartner known ? known.Structure.Id.Value : "", partner.Name]);

    private static IEnumerable<DataCell[]> Ranked<T>(ContractAction action, ImmutableArray<T> items, Func<T, DataCell[]> cells) =>
        items.Select((item, index) => (DataCell[])[Year(action.Year), action.Id.Value, index + 1, .. cells(item)]);

    public DataCell[] Structure(Structure structure) =>
    [
        structure.Id.Value,
        structure.Name,
        structure.FullName,
        structure.Kind,
        structure.Website?.AbsoluteUri ?? "",
        structure.Presentation,
        Addresses(structure.FormerAddresses),
        structure.Contact.Telephone,
        structure.Contact.Email,
        structure.Contact.PostalAddress,
        structure.Contact.Hours,
        Day(structure.Contact.CheckedOn),
        List(structure.FormerNames),
        structure.ReplacedBy?.Id.Value ?? "",
        Address(structure.Path),
    ];

    public DataCell[] Theme(Theme theme) =>
    [
        theme.Id.Value,
        theme.Name,
        theme.Pillar,
        theme.Presentation,
        theme.Pictogram,
        theme.Period,
        List(theme.Counterparts.Select(counterpart => counterpart.Value)),
        Addresses(theme.FormerAddresses),
        Address(theme.Path),
    ];

    public DataCell[] Neighbourhood(Neighbourhood neighbourhood) =>
        [neighbourhood.Id.Value, neighbourhood.Name, neighbourhood.Code, Addresses(neighbourhood.FormerAddresses), Address(neighbourhood.Path)];

    public DataCell[] Audience(Audience audience) =>
        [audience.Id.Value, audience.Name, Addresses(audience.FormerAddresses), Address(audience.Path)];

    private DataCell Address(PagePath path) => path.AbsoluteOn(siteAddress);

    private static DataCell Addresses(ImmutableArray<FormerAddress> former) => List(former.Select(address => address.Path.Value));

    private static DataCell List(IEnumerable<string> items) => string.Join(',', items);

    private static DataCell Day(DateOnly? day) => day is { } known ? JsonFile.Day(known) : "";

    /// <summary>A year is a name, not a quantity: no spreadsheet may put a space into it.</summary>
    private static DataCell Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A cell of the open data: a text, or a number that each kind of file writes in its own way.</summary>
internal readonly record struct DataCell(string Text, decimal? Number = null)
{
    public static implicit operator DataCell(string text) => new(text);

    public static implicit operator DataCell(decimal number) => new("", number);
}
