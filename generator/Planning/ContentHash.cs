using System.Collections;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Bilan.Markup.Views;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>
/// Hashes records field by field. A field that is forgotten here would leave a stale page standing, so a test changes each field
/// of each record and looks for another fingerprint. What refers to a structure, a theme or an audience hashes what is shown of it
/// there; a page that shows more is made from the record itself.
/// </summary>
/// <param name="shared">Gives the fingerprint of a record that many files are made from.</param>
internal sealed class ContentHash(Func<object, Fingerprint> shared)
{
    private readonly XxHash128 _hash = new();

    public Fingerprint Finish() => new(_hash.GetCurrentHashAsUInt128());

    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                AddBytes(-1);
                break;
            case string text:
                Add(text);
                break;
            case Slug or PagePath or Html or Uri:
                Add(value.ToString()!);
                break;
            case int number:
                AddBytes(number);
                break;
            case long number:
                AddBytes(number);
                break;
            case decimal number:
                AddBytes(number);
                break;
            case bool flag:
                AddBytes(flag ? 1 : 0);
                break;
            case DateOnly day:
                AddBytes(day.DayNumber);
                break;
            case Enum word:
                AddBytes(((IConvertible)word).ToInt32(null));
                break;
            case Fingerprint fingerprint:
                Add(fingerprint);
                break;
            case ContractAction or ActionCard or Catalogue or EditionInfo or Structure or UrgentHelp:
                Add(shared(value));
                break;
            case ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                    Add(tuple[i]);
                break;
            case IEnumerable list:
                AddList(list);
                break;
            default:
                AddFields(value);
                break;
        }
    }

    public void Add(Fingerprint fingerprint) => AddBytes(fingerprint.Value);

    public void Add(string text)
    {
        AddBytes(text.Length);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>All that a record says, where it is the subject.</summary>
    /// <exception cref="ArgumentException">Nobody has said yet how such a value is hashed.</exception>
    public void AddFields(object record)
    {
        foreach (var field in FieldsOf(record))
            Add(field);
    }

    private static object?[] FieldsOf(object record) => record switch
    {
        Publication publication =>
        [
            publication.Site, publication.Editions, publication.Structures, publication.Themes, publication.Audiences, publication.Neighbourhoods,
            publication.Acronyms, publication.Meanings, publication.UrgentHelp, publication.Pages, publication.LeftOut, publication.Links,
        ],
        Edition edition =>
        [
            edition.Info, edition.Introduction, edition.Actions, edition.Corrections, edition.Withdrawn, edition.WithoutTable, edition.KeptFiles, edition.Links,
        ],
        InternalLink link => [link.Target, link.Location],
        SourceLocation place => [place.File, place.Line, place.Column],
        ContractAction action =>
        [
            action.Card, action.CoCarriers.Select(NameOf), action.Neighbourhoods.Select(NameOf), action.Partners, action.Description, action.KeyFigures, action.FormerAddresses, action.Location, action.TextLocation,
            action.Brief, action.Continues, action.StructureThen,
        ],
        ActionCard card =>
        [
            card.Id, card.Year, card.Title, card.PlainTitle, card.State, card.PostponedTo, card.Summary, NameOf(card.Structure), card.Themes.Select(NameOf),
            card.Audiences.Select(NameOf), card.AlsoIn,
        ],
        StructurePartner partner => NameOf(partner.Structure),
        NamedPartner partner => [partner.Name],
        RichText text => [text.Html, text.Lines, text.Markdown],
        KeyFigure figure => [figure.Label, figure.Value, figure.IsApproximate, figure.Unit, figure.Breakdowns, figure.Location],
        Breakdown breakdown => [breakdown.Name, breakdown.Parts],
        ActionLine line => [line.Years, line.Figures],
        FigureOverYears figure => [figure.Values],
        YearFigure figure => [figure.Year, figure.Figure],
        ActionSequel sequel => [sequel.Newest, sequel.Latest],
        LineChange change => [change.Kind, change.Before, change.After],
        Continuation earlier => [earlier.Year, earlier.Id, earlier.Location],
        FormerAddress former => [former.Path, former.Location],
        InBrief brief => [brief.What, brief.When, brief.Where, brief.Ages, brief.Price, brief.Joining, brief.ReviewedBy, brief.StartsOn, brief.EndsOn],
        WithdrawnAction action =>
            [action.Id, action.Year, action.Title, action.Reason, action.FormerAddresses, action.Location, NameOf(action.Structure)],
        Structure structure =>
            [NameOf(structure), structure.Kind, structure.Website, structure.Presentation, structure.Contact, structure.FormerAddresses, structure.FormerNames, structure.ReplacedBy, structure.Location],
        StructureName structure => [structure.Id, structure.Name],
        KeptFile file => [file.Name, file.Reason],
        LaterChanges changes => [changes.Since, changes.Changes],
        LaterChange change => [change.Path, change.Title, change.Structure, change.Kind, change.Parts],
        ContactDetails contact => [contact.Telephone, contact.Email, contact.PostalAddress, contact.Hours, contact.CheckedOn],
        Theme theme => [NameOf(theme), theme.Pillar, theme.Presentation, theme.Period, theme.Counterparts, theme.FormerAddresses, theme.Location],
        Neighbourhood neighbourhood => [NameOf(neighbourhood), neighbourhood.Code, neighbourhood.FormerAddresses, neighbourhood.Location],
        Audience audience => [NameOf(audience), audience.FormerAddresses, audience.Location],
        Acronym acronym => [acronym.Letters, acronym.Expansion],
        Meaning meaning => [meaning.Words, meaning.Aims],
        UrgentHelp help => [help.Id, help.Words, help.Except, help.Themes, help.Actions, help.Text, help.Telephone, help.Sms, help.Source],
        Aim aim => [aim.Text, aim.IsId],
        AlphabetLetter letter => [letter.Name, letter.Entries],
        ActionLink link => [link.Path, link.Title, link.Structure, link.Year],
        WordEntry entry => [entry.Words, entry.Actions, entry.Themes, entry.Audiences, entry.Help],
        EditionInfo edition =>
            [edition.Year, edition.Title, edition.Contract, edition.TableTitle, edition.UpdatedOn, edition.Status, edition.HasOfficialTable, edition.IsDraft, edition.Kind],
        Correction correction => [correction.Action, correction.SourceText, correction.PublishedText, correction.Reason],
        AnnexInfo annex => [annex.Edition, annex.Scope, annex.Subject, annex.Path, annex.PdfPath],
        ProsePage page => [page.Title, page.Description, page.Body],
        StandardPages pages => [pages.About, pages.LegalNotice, pages.Accessibility],
        SiteInfo site =>
        [
            site.Name, site.Subtitle, site.Description, site.Municipality, site.Neighbourhood, site.Address, site.Repository, site.Contact,
            site.DataLicence, site.Legal, site.Branch, site.Look,
        ],
        SiteLook look => [look.Colour, look.Accent, look.Logo, look.ColourLocation, look.AccentLocation],
        Logo logo => [logo.Text, logo.Extension, Convert.ToHexString(logo.Bytes.AsSpan())],
        LegalFacts legal =>
        [
            legal.Publisher, legal.PublisherAddress, legal.PublisherTelephone, legal.PublicationDirector, legal.Host, legal.HostAddress,
            legal.Accessibility, legal.AccessibilityAuditedOn,
        ],
        Catalogue catalogue => [catalogue.Themes, catalogue.Audiences, catalogue.Structures, catalogue.Neighbourhoods, catalogue.Editions, catalogue.States, catalogue.Actions],
        Counted<Theme> theme => [theme.Record, theme.Actions, theme.Until],
        Counted<Audience> audience => [audience.Record, audience.Actions, audience.Until],
        Counted<Structure> structure => [structure.Record, structure.Actions, structure.Until],
        Counted<Neighbourhood> neighbourhood => [neighbourhood.Record, neighbourhood.Actions, neighbourhood.Until],
        CountedEdition edition => [edition.Edition, edition.Actions, edition.Structures],
        Compared<Theme> theme => [NameOf(theme.Record), theme.Before, theme.After, theme.Predecessors],
        Compared<Structure> structure => [NameOf(structure.Record), structure.Before, structure.After, structure.Predecessors],
        YearOfActions year => [year.Edition, year.Actions],
        ActionsByYear years => [years.Now, years.Others],
        StructureGaps gaps =>
        [
            gaps.Structure, gaps.LacksWebsite, gaps.LacksPresentation, gaps.WithoutSummary, gaps.WithoutThemes, gaps.WithoutAudiences,
            gaps.WithoutFigures, gaps.HardToJoin, gaps.Unresumed, gaps.UnknownAcronyms,
        ],
        HardToJoin action => [action.Action, action.Unknown],
        UnknownFacts facts => [facts.People, facts.Ages, facts.When, facts.Where, facts.Price, facts.Joining],
        SiteChrome chrome =>
        [
            chrome.Site, chrome.Latest, chrome.Others, chrome.Acronyms.Known, chrome.SharedTitles.Order(StringComparer.Ordinal),
            chrome.HasPictures, chrome.IsOffline,
        ],
        PrintableAnnex annex => [annex.Annex, annex.PdfSize],
        AnnexRow row => [row.Id, row.Path, row.Title, row.Structure, row.CoCarriers, row.Text],
        IndexPage page => [page.Number, page.Of, page.Entries],
        IndexEntry entry => [entry.Action, entry.Card, entry.ReachedFrom.Select(NameOf), entry.Line],
        EditionEntries entries => [entries.Edition, entries.Annexes, entries.Actions, entries.Before],
        ProposedYear year => [year.Year, year.Kind, year.IsOpen, year.HasOfficialTable, year.TakenIds],
        _ => throw new ArgumentException($"No fingerprint for {record.GetType().Name}: add it to {nameof(ContentHash)}.", nameof(record)),
    };

    private static object?[] NameOf(Structure structure) => [structure.Id, structure.Name, structure.FullName];

    private static object?[] NameOf(Theme theme) => [theme.Id, theme.Name, theme.Pictogram, theme.Hue];

    private static object?[] NameOf(Neighbourhood neighbourhood) => [neighbourhood.Id, neighbourhood.Name];

    private static object?[] NameOf(Audience audience) => [audience.Id, audience.Name];

    private void AddList(IEnumerable list)
    {
        var count = 0;
        foreach (var item in list)
        {
            Add(item);
            count++;
        }

        AddBytes(count);
    }

    private void AddBytes<T>(T value)
        where T : unmanaged => _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));
}
