namespace Bilan.Model;

/// <summary>A text written in Markdown: its markup, its words alone with one space between blocks, and what its author wrote.</summary>
public sealed record RichText(Html Html, string PlainText, string Markdown)
{
    public static RichText Empty { get; } = new(Html.Empty, "", "");
}
