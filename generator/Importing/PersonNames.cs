using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Importing;

/// <summary>Finds cells that name a person (« chez Mme … »), which must not be published by accident; never repeats the name.</summary>
internal static partial class PersonNames
{
    public static void Check(ImmutableArray<SourceAction> actions, ImportAnswers answers, string file, string answersFile, DiagnosticBag bag)
    {
        foreach (var cell in actions.SelectMany(action => action.Cells).Where(cell => Named().IsMatch(cell.Text.OneLine)))
        {
            var place = cell.Place.ToString();
            if (!answers.NamesAccepted.Contains(place))
                bag.Add(Problems.ImportPersonNamed(new SourceLocation(file, cell.Place.Row, cell.Place.Column), place, answersFile));
        }
    }

    /// <summary>A title with a name after it; « Madame la maire » is a function.</summary>
    [GeneratedRegex(@"\b(?:Mme|Mmes|Mlle|MM?\.|Mr|Madame|Mademoiselle|Monsieur)\s+\p{Lu}\p{L}*", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
