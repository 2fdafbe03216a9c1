using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>
/// Finds fields that stand in the text of a file instead of between its two lines <c>---</c>, however these were written or where a
/// second pair was pasted: they would be published, and an action that is taken back shown in full.
/// </summary>
internal static partial class FieldsInText
{
    /// <summary>Names that are French only with their accents: no text has them at the start of a line.</summary>
    private static readonly FrozenSet<string> s_withoutAccents = new[] { "resume", "themes", "ages", "debut" }.ToFrozenSet(StringComparer.Ordinal);

    public static void Check(SourceText body, RecordSchema schema, DiagnosticBag bag)
    {
        foreach (Match line in Labelled().Matches(body.Value))
        {
            var label = line.Groups["label"].Value;
            var name = PlainLetters.Of(label).Replace(' ', '_');
            if (!schema.Keys.Any(key => key.Name == name) || !IsMeantAsField(label, name, isGlued: line.Groups["space"].Length == 0))
                continue;

            var lines = body.Value.AsSpan(0, line.Index).Count('\n');
            bag.Add(Problems.FieldInText(new SourceLocation(body.Location.File, body.Location.Line + lines, 1), name));
        }
    }

    /// <summary>"Tarif : 5 €" is a sentence, "tarif: 5 €" is not; that an action was taken back is never told in passing.</summary>
    private static bool IsMeantAsField(string label, string name, bool isGlued) =>
        name == ActionFields.Withdrawal.Name
        || (label == name && (isGlued || name.Contains('_', StringComparison.Ordinal) || s_withoutAccents.Contains(name)));

    [GeneratedRegex(@"^[ \t]*(?<label>\p{L}[\p{L}_ ]{0,30}?)(?<space>[ \u00A0\u202F]*):(?:\s|$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Labelled();
}
