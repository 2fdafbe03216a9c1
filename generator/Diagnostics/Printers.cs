using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Bilan.Diagnostics;

/// <summary>Writes findings for a person in a terminal, one a line, as <c>file(line,column): erreur CODE : text</c>.</summary>
public static class TextPrinter
{
    public static void Print(IEnumerable<Diagnostic> diagnostics, TextWriter writer)
    {
        foreach (var diagnostic in diagnostics)
            writer.WriteLine(Line(diagnostic));
    }

    public static string Line(Diagnostic diagnostic) =>
        Printable.OnOneLine($"{diagnostic.Location}: {Word(diagnostic.Severity)} {diagnostic.Code} : {diagnostic.Text}");

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        _ => "conseil",
    };
}

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
        Printable.InLines(text)
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text)
            .Replace(":", "%3A", StringComparison.Ordinal)
            .Replace(",", "%2C", StringComparison.Ordinal);
}

/// <summary>Writes findings as one JSON array, for tools.</summary>
public static class JsonPrinter
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(Allowed()) };

    public static void Print(IEnumerable<Diagnostic> diagnostics, Stream output)
    {
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartArray();
        foreach (var diagnostic in diagnostics)
            Write(json, diagnostic);
        json.WriteEndArray();
    }

    /// <summary>All but controls, which JSON escapes anyway, and the marks that turn the direction of writing.</summary>
    private static TextEncoderSettings Allowed()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069');
        return settings;
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("severity", diagnostic.Severity.ToString().ToLowerInvariant());
        json.WriteString("code", diagnostic.Code);
        json.WriteString("file", diagnostic.Location.File);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("cure", diagnostic.Cure);
        json.WriteEndObject();
    }
}
