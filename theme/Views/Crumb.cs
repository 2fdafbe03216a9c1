namespace Bilan.Markup.Views;

/// <summary>A page above the current one in the breadcrumb.</summary>
public sealed record Crumb(string Name, PagePath Path);
