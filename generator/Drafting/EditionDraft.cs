using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Drafting;

/// <summary>The files of a new year: its presentation, and its tables with their headings alone.</summary>
public static class EditionDraft
{
    /// <param name="today">The day on which the edition is begun.</param>
    public static ImmutableArray<Draft> Of(SourceFolder sources, int year, DateOnly today)
    {
        var data = string.Create(CultureInfo.InvariantCulture, $"data/{year}");
        return
        [
            new Draft(string.Create(CultureInfo.InvariantCulture, $"content/{year}/{SourceFiles.Edition}"), Presentation(Latest(sources), year, today)),
            new Draft($"{data}/{SourceFiles.Actions}", Headings(Schemas.Action)),
            new Draft($"{data}/{SourceFiles.KeyFigures}", Headings(Schemas.KeyFigure)),
            new Draft($"{data}/{SourceFiles.Corrections}", Headings(Schemas.Correction)),
        ];
    }

    /// <summary>The presentation of the latest year, whose contract and table the new one most likely has too.</summary>
    private static Record? Latest(SourceFolder sources) =>
        Loader.Load(sources, new DiagnosticBag()).Editions
            .Select(edition => edition.Edition)
            .OfType<RawDocument>()
            .Select(document => RecordReader.FromMap(document.FrontMatter, Schemas.Edition, new DiagnosticBag()))
            .FirstOrDefault();

    private static string Presentation(Record? latest, int year, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"""
        ---
        # Une ligne qui commence par # est une explication : elle n'est pas publiée.
        #
        # Le titre de l'année. Obligatoire.
        titre: "Bilan {year}"
        # Le nom du contrat. Obligatoire.
        contrat: {YamlText.Quoted(latest?.Text("contrat").Value is { Length: > 0 } contract ? contract : "Contrat de ville")}
        # Le titre du tableau officiel. Obligatoire.
        tableau: {YamlText.Quoted(latest?.Text("tableau").Value is { Length: > 0 } table ? table : "Tableau de synthèse des actions")}
        # Le jour de la dernière mise à jour : année-mois-jour. Obligatoire.
        mise_a_jour: {today:yyyy-MM-dd}
        # provisoire ou definitive ; vide si la source ne le dit pas.
        statut:
        # Sous la ligne « --- » qui suit, écrivez deux ou trois phrases qui présentent l'année.
        ---


        """).ReplaceLineEndings("\n");

    private static string Headings(RecordSchema schema) => string.Join(';', schema.Columns.Select(column => column.Name)) + "\n";
}
