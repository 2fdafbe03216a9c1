namespace Bilan.Model;

/// <summary>A page that only leads from an address that was published once to the one that took its place.</summary>
/// <param name="Name">What the reader will find there.</param>
public sealed record Redirect(PagePath From, PagePath To, string Name);
