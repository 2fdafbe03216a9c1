using System.Globalization;
using System.Text;
using Bilan.Assembling;
using Bilan.Diagnostics;

namespace Bilan.Importing;

/// <summary>Says in French what an import did, for the terminal and as Markdown for the pull request: first what a person must look at.</summary>
internal static class ImportReport
{
    private static readonly (NoteKind Kind, string Title)[] s_sections =
    [
        (NoteKind.Difference, "Ce qui a changé depuis le tableau précédent"),
        (NoteKind.Doubt, "À vérifier"),
        (NoteKind.Decision, "Ce qui a été décidé"),
        (NoteKind.Proposal, "Ce qui est proposé et n'est pas publié"),
        (NoteKind.Column, "Colonnes laissées de côté"),
        (NoteKind.SetAside, "Lignes mises de côté"),
    ];

    /// <param name="isMarkdown">Whether signs of Markdown in the words of the table are escaped.</param>
    public static string Write(ImportOutcome outcome, bool isMarkdown)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"{(isMarkdown ? "# " : "")}Import du tableau {outcome.Year}\n\n{First(outcome)}");
        var table = outcome.Table;
        report.Append(CultureInfo.InvariantCulture, $"\n\nFichier reçu : {Words(outcome.FileName, isMarkdown)} ({outcome.Format}). ");
        report.Append(CultureInfo.InvariantCulture, $"Lignes lues : {table.RowsRead}. Actions : {outcome.Actions.Length}. Lignes jointes à une autre : {table.RowsJoined}. Lignes qui ne sont pas des actions : {table.RowsExplained}. ");
        report.Append(CultureInfo.InvariantCulture, $"Nouvelles structures : {outcome.NewStructures.Length}.\n");
        foreach (var (kind, title) in s_sections)
            AddSection(report, title, [.. outcome.Notes.Where(note => note.Kind == kind)], isMarkdown);
        return report.ToString();
    }

    /// <summary>The number that must be looked at, before anything else.</summary>
    private static string First(ImportOutcome outcome)
    {
        var doubts = outcome.Notes.Count(note => note.Kind == NoteKind.Doubt);
        var first = doubts == 0 ? "Rien à vérifier." : string.Create(CultureInfo.InvariantCulture, $"À regarder d'abord : {doubts} {(doubts > 1 ? "points" : "point")} à vérifier.");
        if (!outcome.IsSecond)
            return first;

        var differences = outcome.Notes.Count(note => note.Kind == NoteKind.Difference);
        return differences == 0
            ? "Ce tableau dit la même chose que le précédent : rien n'a été écrit."
            : string.Create(CultureInfo.InvariantCulture, $"Différences avec le tableau précédent : {differences}. {first}");
    }

    private static void AddSection(StringBuilder report, string title, ImmutableArray<ImportNote> notes, bool isMarkdown)
    {
        if (notes.IsEmpty)
            return;

        report.Append(CultureInfo.InvariantCulture, $"\n{(isMarkdown ? "## " : "")}{title} ({notes.Length})\n\n");
        foreach (var note in notes)
            report.Append("- ").Append(note.Place.Length > 0 ? $"{Words(note.Place, isMarkdown)} : " : "").Append(Words(note.Text, isMarkdown)).Append('\n');
    }

    private static string Words(string text, bool isMarkdown)
    {
        var masked = PersonNames.Mask(text);
        return isMarkdown ? CellMarkdown.Of(CellText.Of(Printable.OnOneLine(masked))) : Printable.OnOneLine(masked);
    }
}
