using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Loading;

/// <summary>
/// Says what a person did to a line <c>---</c> around the fields of a Markdown file, where the fields would otherwise be published
/// as text. Knows no field.
/// </summary>
internal static partial class FenceMistakes
{
    /// <summary>For a file whose first line is not the fence.</summary>
    /// <returns>What is wrong with its opening fence, or null where the file has no field, which it need not have.</returns>
    public static Diagnostic? Opening(string text, SourceLocation start)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Line(lines[i]) is { } dashes && OpensFields(lines.AsSpan(i + 1)))
                return IsFence(lines[i]) ? Problems.FenceNotFirst(At(i)) : Problems.FenceMiswritten(At(i), dashes);
            if (Field().IsMatch(lines[i]) && (IsFirst(i) || lines.Skip(i + 1).Any(IsFence)))
                return Problems.FenceMissing(At(i));
        }

        return null;

        bool IsFirst(int line) => lines.Take(line).All(string.IsNullOrWhiteSpace);
        SourceLocation At(int line) => start with { Line = line + 1 };
    }

    /// <summary>For a file whose first line is the fence and that has no other.</summary>
    public static Diagnostic Closing(string text, SourceLocation start)
    {
        var lines = text.Split('\n');
        var miswritten = Array.FindIndex(lines, 1, line => Line(line) is not null);
        return miswritten < 0
            ? Problems.FrontMatterNotClosed(start)
            : Problems.FenceMiswritten(start with { Line = miswritten + 1 }, Line(lines[miswritten])!);
    }

    private static bool IsFence(string line) => line.TrimEnd() == MarkdownFileReader.Fence;

    /// <summary>What a person took for a line across the page: the signs of a line without a word, whatever invisible ones and spaces stand beside them; or null.</summary>
    private static string? Line(string line)
    {
        var seen = string.Concat(line.Where(c => !char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format));
        return seen.Length > 0 && (seen.All(IsDash) || (seen.Length > 2 && seen.All(c => c == seen[0]) && !char.IsLetterOrDigit(seen[0]))) ? seen : null;
    }

    private static bool IsDash(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '\u2212';

    private static bool OpensFields(ReadOnlySpan<string> rest)
    {
        foreach (var line in rest)
        {
            if (!string.IsNullOrWhiteSpace(line))
                return FieldAsTyped().IsMatch(line);
        }

        return false;
    }

    /// <summary>"resume: …": a name in small letters at the very start, and no space before the colon as French would have it.</summary>
    [GeneratedRegex(@"^\s*[a-z]+(_[a-z]+)*:(\s|$)")]
    private static partial Regex Field();

    /// <summary>Below a line across the page, also "Résumé : …".</summary>
    [GeneratedRegex(@"^\s*\p{L}+([_ ]\p{L}+)?\s?:(\s|$)")]
    private static partial Regex FieldAsTyped();
}
