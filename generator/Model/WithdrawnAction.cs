namespace Bilan.Model;

/// <summary>
/// An action that was published and was taken back on purpose. Its address goes on answering, with the reason; it stands in no
/// list, no count and no file, and its text is shown nowhere.
/// </summary>
/// <param name="Reason">One or two sentences for readers.</param>
public sealed record WithdrawnAction(
    Slug Id,
    int Year,
    string Title,
    Structure Structure,
    string Reason,
    ImmutableArray<FormerAddress> FormerAddresses,
    SourceLocation Location)
{
    public PagePath Path { get; } = new($"/{Year}/actions/{Id}/");

    /// <summary>The poster and the card that it had, which now lead to its page.</summary>
    public ImmutableArray<PagePath> FormerPages { get; } =
        [new PagePath($"/{Year}/actions/{Id}/affiche/"), new PagePath($"/{Year}/actions/{Id}/carte/")];

    public PagePath DataPath { get; } = new($"/{Year}/actions/{Id}/{ContractAction.DataFile}");

    public IEnumerable<PagePath> FormerDataPaths => FormerAddress.FilesOf(FormerAddresses, Path, ContractAction.DataFile);
}
