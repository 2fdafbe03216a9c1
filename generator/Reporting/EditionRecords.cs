using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Reporting;

/// <summary>The actions of one year as their fields were written, whatever mistakes they have.</summary>
internal sealed class EditionRecords
{
    private readonly ILookup<string, Record> _figures;

    public EditionRecords(RawEdition raw)
    {
        // The findings of the tree have these mistakes already.
        var unheard = new DiagnosticBag();
        Year = raw.Year;
        KeyFiguresFile = raw.KeyFigures?.File ?? "";
        Actions = ActionRecords.Join(raw, unheard);
        _figures = RecordReader.FromTable(raw.KeyFigures, Schemas.KeyFigure, unheard)
            .ToLookup(row => row.Text("action").Value, StringComparer.Ordinal);
    }

    public int Year { get; }

    /// <summary>The table of the year's key figures, or empty where there is none.</summary>
    public string KeyFiguresFile { get; }

    /// <summary>In the official order.</summary>
    public ImmutableArray<ActionRecord> Actions { get; }

    /// <summary>The address of an action's page.</summary>
    public string AddressOf(ActionRecord action) => string.Create(CultureInfo.InvariantCulture, $"/{Year}/actions/{action.Id}/");

    /// <summary>What a field holds, in one text: the items of a list separated by commas, key figures one a line.</summary>
    /// <param name="name">Gives the name of what an id stands for, or the id itself.</param>
    public string Value(ActionRecord action, FieldSpec field, Func<string, string> name) => field.Kind switch
    {
        FieldKind.Text => field.Name == "structure" ? name(action.Fields.Text(field.Name).Value) : action.Fields.Text(field.Name).Value.Trim(),
        FieldKind.List => string.Join(", ", action.Fields.List(field.Name).Select(item => name(item.Value))),
        _ => string.Join("\n", _figures[action.Id.Value].Concat(action.Fields.Records(field.Name)).Select(Sentence)),
    };

    /// <summary>"134 enfants : enfants accompagnés", or "12 enfants : en maternelle (partie de « enfants accompagnés »)".</summary>
    private static string Sentence(Record figure)
    {
        var quantity = $"{figure.Text("valeur")} {figure.Text("unite")}".Trim();
        var whole = figure.Has("partie_de") ? $" (partie de « {figure.Text("partie_de")} »)" : "";
        return $"{quantity} : {figure.Text("libelle")}{whole}";
    }
}
