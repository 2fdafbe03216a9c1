namespace Bilan.Model;

/// <summary>A text written in Markdown: its markup, and its words alone with one space between blocks.</summary>
public sealed record RichText(Html Html, string PlainText)
{
    public static RichText Empty { get; } = new(Html.Empty, "");
}
