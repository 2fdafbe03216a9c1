using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Assembling;
using Bilan.Drafting;

namespace Bilan.Importing;

/// <summary>Writes the numbers of a text as key figures in a block of remarks: nothing is published until a person has checked them and takes the signs away.</summary>
internal static partial class FigureProposal
{
    private const int AtMost = 8;

    /// <returns>The lines of the block without the sign of a remark, or none.</returns>
    public static ImmutableArray<string> In(string text)
    {
        var figures = Figure().Matches(text)
            .Where(match => !Year().IsMatch(match.Groups["number"].Value))
            .Select(match => (Label: Label(match), Value: Value(match), Unit: match.Groups["unit"].Value))
            .DistinctBy(figure => figure.Label)
            .Take(AtMost)
            .ToList();
        return figures.Count == 0 ? [] :
        [
            "Chiffres proposés d'après le texte. Pour en publier, vérifiez-les, puis enlevez le « # » et l'espace au début de ces lignes :",
            $"{ActionFields.KeyFigures}:",
            .. figures.SelectMany(figure => new[]
            {
                $"  - {KeyFigureFields.Label}: {YamlText.Quoted(figure.Label)}",
                $"    {KeyFigureFields.Value}: {figure.Value}",
                $"    {KeyFigureFields.Unit}: {YamlText.Quoted(figure.Unit)}",
            }),
        ];
    }

    private static string Label(Match match) => Hanging().Replace($"{match.Groups["unit"].Value}{match.Groups["rest"].Value}", "").Trim();

    private static string Value(Match match) =>
        (match.Groups["about"].Success ? "environ " : "") + string.Concat(match.Groups["number"].Value.Where(char.IsAsciiDigit)).ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with the word that it counts and the next two; not an age, an hour, a share or an amount.</summary>
    [GeneratedRegex(
        @"(?<![\d,./-])(?:(?<about>[Ee]nviron)[ \u00A0])?(?<![\p{L}\d,./-])(?<number>\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,6})[ \u00A0](?!(?:ans|h|heures|euros|à|et|ou|de|du)\b)(?<unit>\p{Ll}[\p{L}'’-]+)(?<rest>(?: \p{Ll}[\p{L}'’-]+){0,2})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    /// <summary>Small words at the end of a label, that lead to what was cut off.</summary>
    [GeneratedRegex(@"(?: (?:à|au|aux|avec|chez|dans|de|des|dont|du|en|entre|est|et|la|le|les|ont|ou|par|pour|pendant|qui|se|sont|sur|un|une|[ldnsc]['’]\p{L}*))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Hanging();

    [GeneratedRegex(@"^(?:19|20)\d{2}$")]
    private static partial Regex Year();
}
