using System.Text;

namespace Bilan.Drafting;

/// <summary>Writes a text as a YAML value that reads back as it was, whatever signs it holds.</summary>
internal static class YamlText
{
    /// <summary>Between straight quotes (YAML 1.2, § 7.3.1); a line break becomes a space.</summary>
    public static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '"' or '\\')
                result.Append('\\');
            result.Append(char.IsControl(c) ? ' ' : c);
        }

        return result.Append('"').ToString();
    }
}
