using System.Text;

namespace Bilan.Markup.Bundling;

/// <summary>Reads the files of <c>theme/assets</c> from inside the assembly, so that a page needs no file to be rendered.</summary>
internal static class ThemeResource
{
    /// <summary>The text with <c>\n</c> between lines, however the sources were checked out.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(ThemeResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The theme was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
