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
        OnOneLine($"{diagnostic.Location}: {Word(diagnostic.Severity)} {diagnostic.Code} : {diagnostic.Text}");

    /// <summary>A quoted cell may hold line breaks, and a line of its own could be a command to GitHub.</summary>
    private static string OnOneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        _ => "conseil",
    };
}
