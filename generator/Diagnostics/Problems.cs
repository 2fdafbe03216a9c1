using System.Globalization;
using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>
/// The one catalogue of what can be wrong, with a factory each: stable code, French text, cure. Codes are never reused.
/// Each code has a fixture in <c>tests/fixtures/problems</c>. The other parts of this class stand beside this file:
/// files, records, texts, addresses, what is made of them, and the audit of a finished site.
/// </summary>
public static partial class Problems
{
    private static Diagnostic Error(string code, SourceLocation location, string message, string cure = "") =>
        new(Severity.Error, code, location, message, cure);

    private static Diagnostic Warning(string code, SourceLocation location, string message, string cure = "") =>
        new(Severity.Warning, code, location, message, cure);

    private static Diagnostic Notice(string code, SourceLocation location, string message, string cure) =>
        new(Severity.Notice, code, location, message, cure);

    /// <summary>"Vouliez-vous dire « femmes-unies » ?", or the list of what is accepted where nothing is near and the list is short.</summary>
    private static string DidYouMean(string? nearest, IEnumerable<string>? accepted = null)
    {
        const int readableAtOnce = 12;
        if (nearest is not null)
            return $"Vouliez-vous dire « {nearest} » ?";

        var words = accepted?.ToList() ?? [];
        return words.Count is > 0 and <= readableAtOnce ? $"Valeurs acceptées : {string.Join(", ", words)}." : "";
    }

    private static string Number(decimal value) =>
        value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>The first of many names, as many as one reads at once.</summary>
    private static string Some(IReadOnlyList<string> names)
    {
        const int readableAtOnce = 8;
        return string.Join(", ", names.Take(readableAtOnce)) + (names.Count > readableAtOnce ? "…" : "");
    }

    private static string Separator(char separator) => separator switch
    {
        ';' => "points-virgules",
        ',' => "virgules",
        _ => "tabulations",
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
