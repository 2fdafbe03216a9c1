using Bilan.Assembling;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Reporting;

/// <summary>What a field holds, in the words that visitors read: "Reportée" for <c>reportee</c>, names for ids.</summary>
internal static class FieldWords
{
    /// <param name="name">Gives the name of what an id stands for, or the id itself.</param>
    public static string Of(Record record, Field field, Func<string, string> name) => field switch
    {
        TextField text => Word(text, name(record.Text(text).Value.Trim())),
        ListField list => string.Join(", ", record.List(list).Select(item => name(item.Value))),
        _ => "",
    };

    private static string Word(TextField field, string value)
    {
        if (field == ActionFields.State && ActionStateWord.All.TryGetValue(value, out var state))
            return StateLabel.Name(state);
        if (field == EditionFields.Status && EditionStatusWord.All.TryGetValue(value, out var status))
            return status == EditionStatus.Final ? "définitive" : "provisoire";
        return field == SiteFields.Accessibility && AccessibilityStateWord.All.TryGetValue(value, out var accessibility)
            ? AccessibilityLabel.Of(accessibility)
            : value;
    }
}
