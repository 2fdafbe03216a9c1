using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Drafting;

/// <summary>The files of a new year: its presentation, and its tables with their headings alone.</summary>
public static class EditionDraft
{
    /// <summary>Beside other years it stays off the site until somebody says otherwise; the first year is the site.</summary>
    /// <param name="today">The day on which the edition is begun.</param>
    public static ImmutableArray<Draft> Of(SourceFolder sources, int year, DateOnly today)
    {
        var data = string.Create(CultureInfo.InvariantCulture, $"data/{year}");
        return
        [
            new Draft(string.Create(CultureInfo.InvariantCulture, $"content/{year}/{SourceFiles.Edition}"), Presentation(Latest(sources), year, today)),
            new Draft($"{data}/{SourceFiles.Actions}", Headings(ActionFields.Schema)),
            new Draft($"{data}/{SourceFiles.KeyFigures}", Headings(KeyFigureFields.Schema)),
            new Draft($"{data}/{SourceFiles.Corrections}", Headings(CorrectionFields.Schema)),
        ];
    }

    /// <summary>The presentation of the latest year, whose contract and table the new one most likely has too.</summary>
    private static Record? Latest(SourceFolder sources) =>
        Loader.Load(sources, new DiagnosticBag()).Editions
            .Select(edition => edition.Edition)
            .OfType<RawDocument>()
            .Select(document => RecordReader.FromMap(document.FrontMatter, EditionFields.Schema, new DiagnosticBag()))
            .FirstOrDefault();

    private static string Presentation(Record? latest, int year, DateOnly today)
    {
        var kind = latest?.Text(EditionFields.Kind).Value is { Length: > 0 } said && EditionKindWord.All.ContainsKey(said) ? said : "bilan";
        return string.Create(CultureInfo.InvariantCulture, $"""
            ---
            # Une ligne qui commence par # est une explication : elle n'est pas publiée.
            #
            # Le titre de l'année. Obligatoire.
            {EditionFields.Title}: "{char.ToUpperInvariant(kind[0])}{kind.AsSpan(1)} {year}"
            # bilan (ce qui a été fait), programmation (ce qui est prévu) ou actions ; les pages emploient ce mot.
            {EditionFields.Kind}: {kind}
            # Le nom du contrat ou du programme. Obligatoire.
            {EditionFields.Contract}: {YamlText.Quoted(latest?.Text(EditionFields.Contract).Value is { Length: > 0 } contract ? contract : "Contrat de ville")}
            # Le titre du tableau officiel. Obligatoire.
            {EditionFields.TableTitle}: {YamlText.Quoted(latest?.Text(EditionFields.TableTitle).Value is { Length: > 0 } table ? table : "Tableau de synthèse des actions")}
            # Le jour de la dernière mise à jour : année-mois-jour. Obligatoire.
            {EditionFields.UpdatedOn}: {today:yyyy-MM-dd}
            # provisoire ou definitive ; vide si la source ne le dit pas.
            {EditionFields.Status}:
            # Si le tableau officiel ne peut pas être comparé avec les textes : pourquoi, en une phrase que le site montre. Sinon, vide.
            {EditionFields.WithoutTable}:
            # oui tant que l'année n'est pas prête : elle se voit dans les aperçus et n'est pas en ligne. Vide pour la mettre en ligne.
            {EditionFields.IsDraft}:{(latest is not null ? " oui" : "")}
            # Sous la ligne « --- » qui suit, écrivez deux ou trois phrases qui présentent l'année.
            ---


            """).ReplaceLineEndings("\n");
    }

    /// <summary>A table without rows.</summary>
    internal static string Headings(RecordSchema schema) => string.Join(';', schema.Columns) + "\n";
}
