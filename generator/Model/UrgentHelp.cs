namespace Bilan.Model;

/// <summary>A national number for people who need help at once.</summary>
/// <param name="Words">Words that people type when they need it; "me/nous frappe" is two phrases.</param>
/// <param name="Except">Longer phrases with these words that mean something else: "feu rouge".</param>
/// <param name="Themes">The themes whose pages show it.</param>
/// <param name="Actions">The actions, of any year, whose pages and posters show it.</param>
/// <param name="Text">Who answers and when to call, in one or two plain sentences.</param>
/// <param name="Telephone">Empty where one can only write.</param>
/// <param name="Sms">Where one writes without a voice, or empty.</param>
/// <param name="Source">The official page that says it.</param>
public sealed record UrgentHelp(
    Slug Id, ImmutableArray<string> Words, ImmutableArray<string> Except, ImmutableArray<Slug> Themes, ImmutableArray<Slug> Actions, string Text, string Telephone, string Sms, Uri Source)
{
    /// <summary>Where its record starts.</summary>
    public SourceLocation Location { get; init; }
}
