using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Drafting;

/// <summary>The Markdown file of a new action: each field with what it is for, in French, and the text left to write.</summary>
public static class ActionDraft
{
    /// <summary>Proposes the id of a new action: made of its title, with its structure's where another action of the year has it.</summary>
    /// <returns>The id, or null where the title has no letter to make one of.</returns>
    public static Slug? ProposeId(SourceFolder sources, int year, string title, string structure)
    {
        var taken = Ids(sources, year);
        return IdRegister.Suggest(title).Length == 0 ? null : new[] { title, $"{title} {structure}" }
            .Select(text => Slug.TryParse(IdRegister.Suggest(text), out var id) ? id : (Slug?)null)
            .FirstOrDefault(id => id is { } free && !taken.Contains(free.Value));
    }

    /// <summary>The ids of the actions that a year has in its table and in its files.</summary>
    public static IReadOnlySet<string> Ids(SourceFolder sources, int year) =>
        Loader.Load(sources, new DiagnosticBag()).Editions
            .Where(edition => edition.Year == year)
            .SelectMany(edition => edition.ActionTexts.Select(text => text.Name)
                .Concat(RecordReader.FromTable(edition.Actions, ActionFields.Schema, new DiagnosticBag()).Select(row => row.Text(CommonFields.Id).Value)))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The structures that an action can name, by their ids.</summary>
    public static IReadOnlyList<string> Structures(SourceFolder sources) =>
        [.. RecordReader.FromTable(Loader.Load(sources, new DiagnosticBag()).Structures, StructureFields.Schema, new DiagnosticBag())
            .Select(row => row.Text(CommonFields.Id).Value)
            .Where(id => id.Length > 0)];

    public static Draft Of(Slug id, int year, string title, string structure) => new(
        string.Create(CultureInfo.InvariantCulture, $"content/{year}/{SourceFiles.ActionsFolder}/{id}.md"),
        $"""
        ---
        # Une ligne qui commence par # est une explication : elle n'est pas publiée.
        # Un champ que vous ne pouvez pas remplir reste vide. On n'invente rien.
        #
        # Le titre, comme dans le tableau officiel. Obligatoire.
        {ActionFields.Title}: {YamlText.Quoted(title)}
        # Un titre plus simple, fait pour le site, si le titre officiel ne se comprend pas tout seul : 60 signes au plus.
        {ActionFields.PlainTitle}:
        # La structure qui porte l'action : son identifiant dans data/structures.csv. Obligatoire. S'il y en a plusieurs, séparez-les par des virgules.
        {ActionFields.Structure}: {structure}
        # Les autres structures qui participent, une par ligne, chacune après « - » : un identifiant, ou un nom avec une majuscule.
        {ActionFields.Partners}:
        # Les thèmes, le principal d'abord, un par ligne, chacun après « - » : des identifiants de data/themes.csv.
        {ActionFields.Themes}:
        # Pour qui, un par ligne, chacun après « - » : des identifiants de data/publics.csv.
        {ActionFields.Audiences}:
        # Dans quels quartiers, un par ligne, chacun après « - » : des identifiants de data/quartiers.csv. Vide dans une ville d'un seul quartier.
        {ActionFields.Neighbourhoods}:
        # Ce que le texte officiel dit de l'action : realisee, partielle, reportee, annulee ou en_cours. Vide s'il ne le dit pas.
        {ActionFields.State}:
        # L'année où elle est reportée, seulement avec le statut reportee.
        {ActionFields.PostponedTo}:
        # Une ou deux phrases simples pour les habitants, entre guillemets droits : "…"
        {ActionFields.Summary}:
        # Un texte encore plus simple que le résumé, qui le remplace alors en haut de la page.
        {ActionFields.What}:
        # Quand et où l'action a lieu, avec les mots du texte officiel, seulement s'il le dit.
        {ActionFields.When}:
        {ActionFields.Where}:
        # Le premier et le dernier jour, si on les connaît : année-mois-jour.
        {ActionFields.StartsOn}:
        {ActionFields.EndsOn}:
        # Pour quels âges, à quel prix, et comment s'inscrire : avec les mots du texte officiel, ou comme la structure le dit.
        {ActionFields.Ages}:
        {ActionFields.Price}:
        {ActionFields.Joining}:
        # Les personnes concernées qui ont relu et compris le texte ; la page dit alors qu'il est facile à lire (FALC).
        {ActionFields.ReviewedBy}:
        # Les chiffres du texte officiel : sous « {ActionFields.KeyFigures}: », trois lignes pour chacun, comme celles-ci mais sans le # :
        #   - {KeyFigureFields.Label}: enfants accompagnés
        #     {KeyFigureFields.Value}: 12
        #     {KeyFigureFields.Unit}: enfants
        {ActionFields.KeyFigures}:
        # Les actions d'une année passée que celle-ci continue sous un autre identifiant, une par ligne, chacune après « - » : {year - 1}/identifiant
        {ActionFields.Continues}:
        # Les adresses où la fiche était avant, une par ligne, chacune après « - ». Vide pour une nouvelle fiche.
        {CommonFields.FormerAddresses}:
        # La raison, seulement si l'action publiée est retirée exprès.
        {ActionFields.Withdrawal}:
        ---


        """.ReplaceLineEndings("\n"));
}
