using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>Splits a Markdown file into its front matter, between two lines of <c>---</c>, and its body. Reads neither's meaning.</summary>
internal static class MarkdownFileReader
{
    public const string Fence = "---";

    /// <returns>The document, or null when its front matter cannot be read; the reason is then in the bag.</returns>
    public static RawDocument? Read(string text, string file, DiagnosticBag bag)
    {
        // The name becomes an id and is shown in messages: an accent typed in two code points would look right and match nothing.
        var name = Path.GetFileNameWithoutExtension(file).Normalize();
        var start = new SourceLocation(file, 1, 1);
        if (LineAt(text, 0).TrimEnd() is not Fence)
        {
            if (FenceMistakes.Opening(text, start) is not { } mistake)
                return new RawDocument(file, name, RawMap.Empty(start), new SourceText(text, start));

            bag.Add(mistake);
            return null;
        }

        var yamlStart = NextLine(text, 0);
        for (int position = yamlStart, line = 2; position < text.Length; position = NextLine(text, position), line++)
        {
            if (LineAt(text, position).TrimEnd() is not Fence)
                continue;

            var bodyStart = NextLine(text, position);
            return YamlReader.Read(text[yamlStart..position], file, 1, bag) is { } frontMatter
                ? new RawDocument(file, name, frontMatter, new SourceText(text[bodyStart..], new SourceLocation(file, line + 1, 1)))
                : null;
        }

        bag.Add(FenceMistakes.Closing(text, start));
        return null;
    }

    private static ReadOnlySpan<char> LineAt(string text, int position)
    {
        var rest = text.AsSpan(position);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }

    private static int NextLine(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end + 1;
    }
}
