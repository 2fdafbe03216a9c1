using System.Text;

namespace Bilan.Model;

/// <summary>
/// Markup that is safe to publish as it stands: made by the project's own Markdown pipeline or escaped on purpose.
/// Its links to pages of the site are written from the root (<c>href="/sigles/"</c>) until the page that shows it is known.
/// </summary>
public readonly record struct Html(string Markup)
{
    private const string LinkFromRoot = "href=\"/";

    public static Html Empty { get; } = new("");

    public bool IsEmpty => string.IsNullOrEmpty(Markup);

    /// <summary>The same markup with its links to pages of the site rewritten by <paramref name="link"/>.</summary>
    public Html WithLinks(Func<PagePath, string> link)
    {
        var next = Markup.IndexOf(LinkFromRoot, StringComparison.Ordinal);
        if (next < 0)
            return this;

        var result = new StringBuilder(Markup.Length + 64);
        var done = 0;
        while (next >= 0)
        {
            var start = next + LinkFromRoot.Length - 1;
            var end = Markup.AsSpan(start).IndexOfAny('"', '#') + start;
            result.Append(Markup, done, start - done).Append(link(new PagePath(Markup[start..end])));
            done = end;
            next = Markup.IndexOf(LinkFromRoot, done, StringComparison.Ordinal);
        }

        return new Html(result.Append(Markup, done, Markup.Length - done).ToString());
    }

    public override string ToString() => Markup;
}

/// <summary>A text written in Markdown: its markup, its words alone, and what its author wrote.</summary>
/// <param name="Lines">Its words as a reader sees them, a line for each paragraph and each item of a list.</param>
public sealed record RichText(Html Html, string Lines, string Markdown)
{
    public static RichText Empty { get; } = new(Html.Empty, "", "");

    /// <summary>Its words on one line: the one text that is compared, searched and printed.</summary>
    public string PlainText { get; } = Lines.Replace('\n', ' ');
}
