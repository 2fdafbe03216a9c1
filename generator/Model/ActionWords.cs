namespace Bilan.Model;

/// <summary>The words of an action's texts, for those who look for some of them.</summary>
public sealed class ActionWords(ContractAction action)
{
    private readonly string _text = " " + string.Join(' ', PlainLetters.Words(
        $"{action.Title} {action.Summary} {string.Join(' ', action.Carriers.Select(structure => structure.Name))} {action.Description.PlainText}"));

    public ContractAction Action => action;

    /// <summary>Whether it has all these words, or words that begin like them.</summary>
    public bool Has(string words) => PlainLetters.Words(words).All(word => _text.Contains($" {word}", StringComparison.Ordinal));
}
