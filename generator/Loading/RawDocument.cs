namespace Bilan.Loading;

/// <summary>A Markdown file: its front matter, and its body with the place where the body starts.</summary>
/// <param name="Name">The file's name without folder and extension.</param>
public sealed record RawDocument(string File, string Name, RawMap FrontMatter, SourceText Body);
