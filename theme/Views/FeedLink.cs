namespace Bilan.Markup.Views;

/// <summary>A feed that a page announces.</summary>
public sealed record FeedLink(string Title, PagePath Path);
