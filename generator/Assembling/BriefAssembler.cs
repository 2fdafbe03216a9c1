using System.Collections.Frozen;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads what opens an action's page, and gives advice on the texts that are the site's own.</summary>
internal static class BriefAssembler
{
    /// <param name="acronyms">Those whose meaning the site gives.</param>
    public static InBrief Assemble(Record record, FrozenSet<string> acronyms, DiagnosticBag bag)
    {
        var what = record.Text("en_bref");
        var summary = record.Text("resume");
        var reviewers = record.Text("relu_par");
        if (!reviewers.IsEmpty && what.IsEmpty && summary.IsEmpty)
            bag.Add(Problems.ReviewOfNothing(reviewers.Location));

        Readability.Advise(what, acronyms, bag);
        Readability.Advise(summary, acronyms, bag);
        return new InBrief(
            FrenchTypography.Apply(what.Value),
            FrenchTypography.Apply(record.Text("quand").Value),
            FrenchTypography.Apply(record.Text("ou").Value),
            FrenchTypography.Apply(reviewers.Value));
    }
}
