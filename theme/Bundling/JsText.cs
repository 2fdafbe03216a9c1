namespace Bilan.Markup.Bundling;

/// <summary>Lightens a script. Relies on the theme's own rules: comments stand on lines of their own, and no text spans lines.</summary>
internal static class JsText
{
    /// <summary>The script without lines of comment, indentation and empty lines.</summary>
    public static string WithoutComments(string script) =>
        string.Concat(script
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line + "\n"));
}
