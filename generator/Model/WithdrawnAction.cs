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
    public PagePath Path => SitePaths.Action(Year, Id);

    public BesidePaths Beside => new(Path);
}
