using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>Finds cells that name a person (« chez Mme … »), which must not be published by accident; never repeats the name.</summary>
internal static partial class PersonNames
{
    /// <summary>In a cell that would be published it stops the import; elsewhere it is named, because the file itself is kept where everybody can read it.</summary>
    public static void Check(Grid grid, ImmutableArray<SourceAction> actions, ImportAnswers answers, string file, string answersFile, List<ImportNote> notes, DiagnosticBag bag)
    {
        var published = actions.SelectMany(action => action.Cells).Select(cell => cell.Place).ToHashSet();
        foreach (var (row, column) in grid.Sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Filled.Select(column => (row, column))))
        {
            var place = row.At(column);
            if (!Named().IsMatch(row[column].Text.OneLine) || answers.NamesAccepted.Contains(place.ToString()))
                continue;
            if (published.Contains(place))
                bag.Add(Problems.ImportPersonNamed(new SourceLocation(file, place.Row, place.Column), place.ToString(), answersFile));
            else
                notes.Add(new ImportNote(NoteKind.Doubt, place.ToString(), "une personne semble nommée. Cette case ne va pas sur le site, mais le fichier reçu est gardé dans le dépôt, que tout le monde peut lire."));
        }
    }

    /// <summary>The text without names and other data of persons, for reports that quote the table.</summary>
    public static string Mask(string text) => Named().Replace(PersonalData.Mask(text), "[personne]");

    /// <summary>A title with a name after it; « Madame la maire » is a function, « rue du Docteur … » a place.</summary>
    [GeneratedRegex(
        @"(?<!\b(?:rue|place|avenue|boulevard|allée|square|école|collège|lycée|gymnase|centre|espace)\s+(?:du\s+|de\s+)?)\b(?:Mmes?|MME|Mlles?|MM?\.|Mr|M(?=\s+\p{Lu}\p{L}{2})|Madame|Mesdames|Mademoiselle|Monsieur|Messieurs|Docteur|Dr)\.?\s+(?:(?:de|du|des|d['’]|et|Mme|Madame|M\.)\s*)*\p{Lu}[\p{L}'’-]*(?:[\s-]\p{Lu}[\p{L}'’-]+)*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
