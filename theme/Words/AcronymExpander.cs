using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bilan.Markup.Words;

/// <summary>
/// Explains acronyms at their first use on one page, in words that everybody sees: <c>PRE (Programme de réussite éducative)</c>.
/// The words are the site's own and marked as such (<c>.expansion</c>). Knows the page only by the texts it is given, in their order.
/// </summary>
public sealed class AcronymExpander(AcronymFinder finder)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What must stay as short as it is: a link is its words, a heading is the title.</summary>
    private static readonly HashSet<string> s_untouched = ["a", "abbr", "code", "h1", "h2", "h3", "h4", "h5", "h6"];

    private readonly HashSet<Acronym> _explained = [];

    /// <summary>Whether words were added to the page so far.</summary>
    public bool HasExplained { get; private set; }

    public Html Expand(string text) => Expand(new Html(s_encoder.Encode(text)));

    public Html Expand(Html html)
    {
        var markup = html.Markup;
        if (finder.Next(markup) is null && !markup.Contains('&', StringComparison.Ordinal))
            return html;

        var result = new StringBuilder(markup.Length + 64);
        var words = Words(markup);
        var untouched = 0;
        for (var position = 0; position < markup.Length;)
        {
            var tag = markup.IndexOf('<', position) is var found and >= 0 ? found : markup.Length;
            AppendText(markup[position..tag], untouched > 0, words, result);
            var end = tag < markup.Length ? markup.IndexOf('>', tag) + 1 : tag;
            untouched += Depth(markup.AsSpan(tag, end - tag));
            result.Append(markup, tag, end - tag);
            position = end;
        }

        return new Html(result.ToString());
    }

    /// <summary>
    /// The acronyms of titles and names, which a page explains beside them, unless these say it themselves. They count as explained
    /// from here on.
    /// </summary>
    public IReadOnlyList<Acronym> ExplainBeside(string shown)
    {
        var used = finder.In(shown).Where(_explained.Add).ToList();
        if (used.Count == 0)
            return [];

        var words = Words(shown);
        return used.FindAll(acronym => !words.Contains(Words(acronym.Expansion), StringComparison.Ordinal));
    }

    private void AppendText(string text, bool untouched, string words, StringBuilder result)
    {
        var done = 0;
        var (shown, places) = Decoded(text);
        for (var next = finder.Next(shown); !untouched && next is var (start, acronym); next = finder.Next(shown, done))
        {
            var end = start + acronym.Letters.Length;
            var isFirst = _explained.Add(acronym);
            var saysItself = words.Contains(Words(acronym.Expansion), StringComparison.Ordinal);
            if (isFirst && !saysItself)
            {
                HasExplained = true;
                result.Append(text, places[done], places[start] - places[done])
                    .Append("<abbr>").Append(text, places[start], places[end] - places[start]).Append("</abbr><span class=\"expansion\"> (")
                    .Append(s_encoder.Encode(acronym.Expansion)).Append(")</span>");
            }
            else
            {
                result.Append(text, places[done], places[end] - places[done]);
            }

            done = end;
        }

        result.Append(text, places[done], text.Length - places[done]);
    }

    /// <returns>The text as it is read, and where each of its signs, and its end, stands in the markup: <c>&amp;amp;</c> is one sign.</returns>
    private static (string Shown, int[] Places) Decoded(string markup)
    {
        var shown = new StringBuilder(markup.Length);
        var places = new List<int>(markup.Length + 1);
        for (var i = 0; i < markup.Length;)
        {
            var end = markup[i] == '&' && markup.IndexOf(';', i) is var semicolon and >= 0 ? semicolon + 1 : i + 1;
            var sign = end > i + 1 ? WebUtility.HtmlDecode(markup[i..end]) : markup[i..end];
            shown.Append(sign);
            places.AddRange(Enumerable.Repeat(i, sign.Length));
            i = end;
        }

        places.Add(markup.Length);
        return (shown.ToString(), [.. places]);
    }

    /// <returns>1 where a tag opens what stays untouched, −1 where it closes it, else 0.</returns>
    private static int Depth(ReadOnlySpan<char> tag)
    {
        if (tag.Length < 3)
            return 0;

        var closes = tag[1] == '/';
        var name = tag[(closes ? 2 : 1)..];
        name = name[..name.IndexOfAny(" >/")];
        return !s_untouched.Contains(name.ToString()) ? 0 : closes ? -1 : 1;
    }

    private static string Words(string text) => $" {string.Join(' ', PlainLetters.Words(text))} ";
}
