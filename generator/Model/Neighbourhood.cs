namespace Bilan.Model;

/// <summary>A part of the town in which actions take place.</summary>
/// <param name="Code">By which the State names it, or empty: <c>QP039001</c>.</param>
/// <param name="FormerAddresses">Addresses at which its page was published before.</param>
/// <param name="Location">Where its record starts.</param>
public sealed record Neighbourhood(
    Slug Id, string Name, string Code, ImmutableArray<FormerAddress> FormerAddresses, SourceLocation Location)
{
    public PagePath Path { get; } = SitePaths.Neighbourhood(Id);
}
