namespace Bilan.Model;

/// <summary>People an action is for, in a resident's words: "Enfants", "Tous les habitants".</summary>
public sealed record Audience(Slug Id, string Name)
{
    public PagePath Path { get; } = new($"/publics/{Id}/");
}
