using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads the numbers for people who need help at once: national ones alone, each with the official page that says it.</summary>
/// <param name="actions">Every id of an action, also of those that were taken back or have a mistake.</param>
internal sealed class UrgentHelpAssembler(ReferenceTables tables, IEnumerable<Slug> actions, UnknownReferences unknown, DiagnosticBag bag)
{
    private readonly FrozenDictionary<string, Slug> _themes = ById(tables.Themes.Select(theme => theme.Id));
    private readonly FrozenDictionary<string, Slug> _actions = ById(actions);

    public ImmutableArray<UrgentHelp> Assemble(RawTable? table)
    {
        var ids = new IdRegister(bag);
        return
        [
            .. RecordReader.FromTable(table, UrgentHelpFields.Schema, bag)
                .Select(record => ids.Register(record.Required(CommonFields.Id, "cette ligne", bag)) is { } id ? Help(record, id) : null)
                .OfType<UrgentHelp>(),
        ];
    }

    private UrgentHelp? Help(Record record, Slug id)
    {
        var name = $"l'aide « {id} »";
        var text = record.Required(UrgentHelpFields.Text, name, bag);
        var source = ValueReader.AddressElsewhere(record.Required(UrgentHelpFields.Source, name, bag), bag);
        if (source is { Scheme: "http" })
            bag.Add(Problems.HelpFromUnsafeSource(record.LocationOf(UrgentHelpFields.Source), source.OriginalString));
        var (telephone, sms) = (record.Text(UrgentHelpFields.Telephone), record.Text(UrgentHelpFields.Sms));
        if (telephone.IsEmpty && sms.IsEmpty)
            bag.Add(Problems.HelpWithoutNumber(record.LocationOf(UrgentHelpFields.Telephone), id.Value));
        if (!record.Has(UrgentHelpFields.Words) && !record.Has(UrgentHelpFields.Themes) && !record.Has(UrgentHelpFields.Actions))
            bag.Add(Problems.HelpShownNowhere(record.Location, id.Value));

        return source is null ? null : new UrgentHelp(
            id,
            [.. record.List(UrgentHelpFields.Words).Select(word => word.Value)],
            [.. record.List(UrgentHelpFields.Except).Select(word => word.Value)],
            References(record, UrgentHelpFields.Themes, _themes, (item, near) =>
                unknown.Add(SourceFiles.Themes, item.Value, action: null, Problems.UnknownTheme(item.Location, item.Value, near, _themes.Keys.Order()))),
            References(record, UrgentHelpFields.Actions, _actions, (item, near) => bag.Add(Problems.HelpOnUnknownAction(item.Location, item.Value, near))),
            FrenchTypography.Apply(text.Value),
            ValueReader.ShortNumber(telephone, bag),
            ValueReader.ShortNumber(sms, bag),
            source)
        {
            Location = record.Location,
        };
    }

    private ImmutableArray<Slug> References(Record record, ListField field, FrozenDictionary<string, Slug> known, Action<SourceText, string?> report)
    {
        var found = ImmutableArray.CreateBuilder<Slug>();
        foreach (var item in record.DistinctList(field, bag))
        {
            if (known.TryGetValue(item.Value, out var id))
                found.Add(id);
            else
                report(item, Nearest.To(item.Value, known.Keys));
        }

        return found.ToImmutable();
    }

    private static FrozenDictionary<string, Slug> ById(IEnumerable<Slug> ids) => ids.Distinct().ToFrozenDictionary(id => id.Value, StringComparer.Ordinal);
}
