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

    /// <exception cref="ArgumentException">Nobody has said yet how such a value is hashed.</exception>
    public void Add(object? value)
    {
        switch (value)
        {
            case null:
                Add(-1);
                break;
            case string text:
                Add(text);
                break;
            case ContractAction or ActionCard or Catalogue:
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
    public void AddFields(object record)
    {
        switch (record)
        {
            case bool or int or long or decimal or DateOnly or Enum or Fingerprint:
                AddValue(record);
                break;
            case Slug or PagePath or Html or Uri:
                Add(record.ToString()!);
                break;
            case SourceLocation place:
                AddAll(place.File, place.Line, place.Column);
                break;
            case ContractAction action:
                AddAll(
                    action.Card, action.Partners, action.Description, action.KeyFigures, action.FormerAddresses, action.Location,
                    action.TextLocation, action.Brief);
                break;
            case ActionCard card:
                AddAll(card.Id, card.Year, card.Title, card.State, card.PostponedTo, card.Summary);
                AddReference(card.Structure);
                AddReferences(card.Themes, AddReference);
                AddReferences(card.Audiences, AddReference);
                break;
            case StructurePartner partner:
                AddReference(partner.Structure);
                break;
            case NamedPartner partner:
                Add(partner.Name);
                break;
            case RichText text:
                AddAll(text.Html, text.PlainText, text.Markdown);
                break;
            case KeyFigure figure:
                AddAll(figure.Label, figure.Value, figure.IsApproximate, figure.Unit, figure.Breakdowns, figure.Location);
                break;
            case Breakdown breakdown:
                AddAll(breakdown.Name, breakdown.Parts);
                break;
            case FormerAddress former:
                AddAll(former.Path, former.Location);
                break;
            case InBrief brief:
                AddAll(brief.What, brief.When, brief.Where, brief.ReviewedBy);
                break;
            case WithdrawnAction action:
                AddAll(action.Id, action.Year, action.Title, action.Reason, action.FormerAddresses, action.Location);
                AddReference(action.Structure);
                break;
            case Structure structure:
                AddReference(structure);
                AddAll(structure.Kind, structure.Website, structure.Presentation, structure.FormerAddresses, structure.Location);
                break;
            case Theme theme:
                AddReference(theme);
                AddAll(theme.Pillar, theme.Presentation, theme.FormerAddresses, theme.Location);
                break;
            case Audience audience:
                AddReference(audience);
                AddAll(audience.FormerAddresses, audience.Location);
                break;
            case Acronym acronym:
                AddAll(acronym.Letters, acronym.Expansion);
                break;
            case EditionInfo edition:
                AddAll(edition.Year, edition.Title, edition.Contract, edition.TableTitle, edition.UpdatedOn, edition.Status, edition.HasOfficialTable);
                break;
            case Correction correction:
                AddAll(correction.Action, correction.SourceText, correction.PublishedText, correction.Reason);
                break;
            case AnnexInfo annex:
                AddAll(annex.Edition, annex.Scope, annex.Subject, annex.Path, annex.PdfPath);
                break;
            case ProsePage page:
                AddAll(page.Title, page.Description, page.Body);
                break;
            case StandardPages pages:
                AddAll(pages.About, pages.LegalNotice, pages.Accessibility);
                break;
            case SiteInfo site:
                AddAll(
                    site.Name, site.Subtitle, site.Description, site.Municipality, site.Neighbourhood, site.Address, site.Repository, site.Contact,
                    site.DataLicence, site.Legal, site.Branch);
                break;
            case LegalFacts legal:
                AddAll(
                    legal.Publisher, legal.PublisherAddress, legal.PublisherTelephone, legal.PublicationDirector, legal.Host, legal.HostAddress,
                    legal.Accessibility, legal.AccessibilityAuditedOn);
                break;
            case Catalogue catalogue:
                AddAll(catalogue.Themes, catalogue.Audiences, catalogue.Structures, catalogue.Editions, catalogue.Actions);
                break;
            case Counted<Theme> theme:
                AddAll(theme.Record, theme.Actions);
                break;
            case Counted<Audience> audience:
                AddAll(audience.Record, audience.Actions);
                break;
            case Counted<Structure> structure:
                AddAll(structure.Record, structure.Actions);
                break;
            case StructureGaps gaps:
                AddAll(
                    gaps.Structure, gaps.LacksWebsite, gaps.LacksPresentation, gaps.WithoutSummary, gaps.WithoutThemes, gaps.WithoutAudiences,
                    gaps.WithoutFigures, gaps.UnknownAcronyms);
                break;
            case SiteChrome chrome:
                AddAll(chrome.Site, chrome.Latest, chrome.HasSeveralEditions, chrome.Acronyms.Known, chrome.HasPictures, chrome.IsOffline);
                break;
            case PrintableAnnex annex:
                AddAll(annex.Annex, annex.PdfSize);
                break;
            case AnnexRow row:
                AddAll(row.Id, row.Path, row.Title, row.Structure, row.Text);
                break;
            case IndexPage page:
                AddAll(page.Number, page.Of, page.Actions);
                break;
            case EditionEntries entries:
                AddAll(entries.Edition, entries.Annexes, entries.Actions);
                break;
            case ProposedYear year:
                AddAll(year.Year, year.IsOpen, year.HasOfficialTable, year.TakenIds);
                break;
            default:
                throw new ArgumentException($"No fingerprint for {record.GetType().Name}: add it to {nameof(ContentHash)}.", nameof(record));
        }
    }

    private void AddReference(Structure structure) => AddAll(structure.Id, structure.Name, structure.FullName);

    private void AddReference(Theme theme) => AddAll(theme.Id, theme.Name, theme.Pictogram, theme.Hue);

    private void AddReference(Audience audience) => AddAll(audience.Id, audience.Name);

    private void AddReferences<T>(ImmutableArray<T> records, Action<T> add)
    {
        AddBytes(records.Length);
        foreach (var record in records)
            add(record);
    }

    private void AddAll(params ReadOnlySpan<object?> fields)
    {
        foreach (var field in fields)
            Add(field);
    }

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

    private void AddValue(object value)
    {
        switch (value)
        {
            case Enum word:
                AddBytes(((IConvertible)word).ToInt32(null));
                break;
            case bool flag:
                AddBytes(flag ? 1 : 0);
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
            case DateOnly day:
                AddBytes(day.DayNumber);
                break;
            case Fingerprint fingerprint:
                Add(fingerprint);
                break;
        }
    }

    private void AddBytes<T>(T value)
        where T : unmanaged => _hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value)));
}
