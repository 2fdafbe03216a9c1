using System.Globalization;

namespace Bilan.Diagnostics;

/// <summary>
/// Writes findings as GitHub workflow commands, which show them beside the lines of a pull request.
/// Escaping follows the workflow commands of GitHub's toolkit: a hostile text cannot start a command of its own.
/// </summary>
public static class GitHubPrinter
{
    /// <summary>Errors first: GitHub shows only the first ten of each kind.</summary>
    public static void Print(IEnumerable<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Severity))
            writer.WriteLine(Line(diagnostic));
    }

    public static string Line(Diagnostic diagnostic)
    {
        var (file, line, column) = diagnostic.Location;
        var place = line == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $",line={line},col={column}");
        return $"::{Command(diagnostic.Severity)} file={Property(file)}{place},title={Property(diagnostic.Code)}::{Data(diagnostic.Text)}";
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}
