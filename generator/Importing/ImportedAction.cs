namespace Bilan.Importing;

/// <summary>An action ready to be written: matched with what is known, its text as Markdown.</summary>
/// <param name="State">As the field takes it; empty where the text does not say.</param>
/// <param name="Hints">Lines for a person who completes the record, written as remarks and never published.</param>
internal sealed record ImportedAction(
    string Id,
    string Title,
    KnownStructure? Structure,
    ImmutableArray<string> CoCarriers,
    ImmutableArray<string> Themes,
    ImmutableArray<string> Audiences,
    string State,
    string PostponedTo,
    string Text,
    ImmutableArray<string> Hints,
    SourceAction Source)
{
    /// <summary>The structures that carry it, as a cell names them.</summary>
    public string Carriers => string.Join(',', CoCarriers.Prepend(Structure?.Id ?? ""));

    /// <summary>The record that the year has of it already.</summary>
    public KnownAction? Now { get; init; }
}
