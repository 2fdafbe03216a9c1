using System.Text.RegularExpressions;

namespace Bilan.Importing;

/// <summary>
/// Takes « (ex : Ancien nom) », « (reprise de …) » out of a name. « ex : » may also announce an example: the caller believes only
/// a name that it knows.
/// </summary>
/// <param name="Core">The name without them.</param>
internal sealed partial record FormerNames(string Core, ImmutableArray<string> Names)
{
    public static FormerNames In(string name) => new(
        Parenthesis().Replace(name, " ").Trim(),
        [.. Parenthesis().Matches(name).Select(match => match.Groups["name"].Value.Trim(' ', '«', '»', '"', '“', '”', '\u00A0'))]);

    [GeneratedRegex(
        @"\s*\(\s*(?:ex|anc|anciennement|ancien(?:ne)?\s+(?:nom|titre|intitulé)|reprise|suite|autrefois|nouveau\s+nom\s+de)\b\.?\s*(?:de\s+l['’]action|de|du|d['’])?\s*[:-]?\s*(?<name>[^()]+)\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();
}
