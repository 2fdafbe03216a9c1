using System.Text;

namespace Bilan.Markup.Bundling;

/// <summary>Lightens a stylesheet. Relies on the theme's own rule that no string in it holds <c>/*</c>.</summary>
internal static class CssText
{
    /// <summary>The stylesheet without comments, indentation and empty lines.</summary>
    public static string WithoutComments(string css)
    {
        var kept = new StringBuilder(css.Length);
        var position = 0;
        while (css.IndexOf("/*", position, StringComparison.Ordinal) is var start and >= 0)
        {
            kept.Append(css, position, start - position);
            position = css.IndexOf("*/", start, StringComparison.Ordinal) + 2;
        }

        kept.Append(css, position, css.Length - position);
        return string.Concat(kept.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line + "\n"));
    }
}
