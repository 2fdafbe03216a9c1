using System.Text;

namespace Bilan.Markup;

/// <summary>Reads the files of <c>theme/assets</c> from inside the assembly, so that a page needs no file to be rendered.</summary>
internal static class ThemeResource
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(ThemeResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The theme was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The text with <c>\n</c> between lines, however the sources were checked out.</summary>
    public static string Text(string name) =>
        Encoding.UTF8.GetString(Bytes(name)).ReplaceLineEndings("\n");
}
