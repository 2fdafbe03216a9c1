namespace Bilan.Model;

/// <summary>People an action is for, in a resident's words: "Enfants", "Tous les habitants".</summary>
/// <param name="FormerAddresses">Addresses at which its page was published before.</param>
/// <param name="Location">Where its record starts.</param>
public sealed record Audience(
    Slug Id, string Name, ImmutableArray<FormerAddress> FormerAddresses, SourceLocation Location)
{
    public PagePath Path { get; } = SitePaths.Audience(Id);
}
