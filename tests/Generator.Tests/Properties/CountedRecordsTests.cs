using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Views;
using Bilan.Model;
using CsCheck;

namespace Bilan.Tests.Properties;

/// <summary>No record is lost: each row of a table is an action of the site, or a message names its line.</summary>
public class CountedRecordsTests
{
    private const string Table = "data/2024/actions.csv";

    /// <summary>What is wrong with a row, first nothing: its cells in the order of the heading.</summary>
    private static readonly Func<string[], string>[] s_faults =
    [
        cells => string.Join(';', cells),
        cells => With(cells, 1, ""),
        cells => With(cells, 2, "club-inconnu"),
        cells => With(cells, 2, ""),
        cells => With(cells, 3, "theme-inconnu"),
        cells => With(cells, 4, "public-inconnu"),
        cells => With(cells, 5, "finie"),
        cells => With(cells, 0, "Été !"),
        cells => With(cells, 0, "doublon"),
        cells => string.Join(';', cells) + ";de trop",
        cells => string.Join(';', cells[..^1]),
        cells => With(cells, 6, "Le \"vélo\" bleu"),
        cells => With(cells, 6, "\"Le \"vélo\" bleu\""),
    ];

    private static readonly Gen<(int Fault, string Text)[]> s_rows =
        Gen.Select(Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, s_faults.Length - 1])), AtRandom.Word).Array[1, 8];

    [Fact]
    public void Every_row_is_published_or_named()
    {
        using var site = TestSite.Valbourg().Removing("content/2024/actions/velo.md").Removing("data/2024/chiffres.csv");
        s_rows.Sample(
            rows =>
            {
                site.Writing(Table, "id;titre;structure;themes;publics;statut;descriptif\ndoublon;La première;club-velo;sport;jeunes;;Un texte.\n" + string.Concat(rows.Select(Row)));
                var bag = new DiagnosticBag();

                var raw = Loader.Load(new SourceFolder(site.Sources), bag);
                Publication? publication = null;
                if (bag.HasErrors)
                    Consequences.FindTheRest(raw, new(), Pictograms.Names, bag);
                else
                    publication = Assembler.Assemble(raw, new(), Pictograms.Names, bag);

                var errors = bag.Sorted().Where(finding => finding.Severity == Severity.Error).ToList();
                for (var i = 0; i < rows.Length; i++)
                    Assert.Equal(rows[i].Fault != 0, errors.Exists(finding => Names(finding, line: i + 3)));
                if (errors.Count == 0)
                    Assert.Equal(rows.Length + 1, publication!.Actions.Length);
            },
            iter: AtRandom.Cases,
            threads: 1,
            print: rows => string.Concat(rows.Select(Row)));
    }

    private static string Row((int Fault, string Text) row, int number) =>
        s_faults[row.Fault]([$"a{number}", $"Action {number}", "club-velo", "sport", "jeunes", "", AtRandom.Cell($"Un {row.Text}")]) + "\n";

    private static string With(string[] cells, int column, string cell) => string.Join(';', cells.Select((other, i) => i == column ? cell : other));

    /// <summary>At its place, or in the list of those to which the same happened.</summary>
    private static bool Names(Diagnostic finding, int line) =>
        finding.Location.File == Table
        && (finding.Location.Line == line
            || Regex.IsMatch(finding.Message, string.Create(CultureInfo.InvariantCulture, $@"La même chose est arrivée.*(?:à la ligne |\(|, ){line}\b")));
}
