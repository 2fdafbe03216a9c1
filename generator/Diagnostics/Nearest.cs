using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>Finds the accepted word that a person most likely meant.</summary>
internal static class Nearest
{
    private const int MaxLength = 200;

    /// <returns>The closest of the accepted words, or null when none is close enough to be a slip of the hand.</returns>
    public static string? To(string typed, IEnumerable<string> accepted)
    {
        // Nobody mistypes a word this long, and distances grow with the square.
        if (typed.Length > MaxLength)
            return null;

        var plain = Plain(typed);
        var allowed = Math.Max(2, plain.Length / 3);
        return accepted
            .Select(word => (Word: word, Distance: Distance(plain, Plain(word))))
            .Where(candidate => candidate.Distance <= allowed || SharesBeginning(plain, Plain(candidate.Word)))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    private static bool SharesBeginning(string typed, string word) =>
        typed.Length >= 3 && (word.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(word, StringComparison.Ordinal));

    /// <summary>Without accents, capitals and separators: the differences that people do not see.</summary>
    private static string Plain(string text) => string.Concat(PlainLetters.Of(text).Where(c => c is not ('_' or '-' or ' ')));

    /// <summary>Edit distance with swaps of neighbours (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, current);
        }

        return last[b.Length];
    }
}
