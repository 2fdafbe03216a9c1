using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Serving;

/// <summary>
/// A page as <c>serve</c> shows it: the page of the site, with the script that reloads it and the mistakes above it. Its policy
/// lets these in, and nothing from elsewhere. None of this is ever published.
/// </summary>
internal static partial class LivePage
{
    public const string Folder = "/.bilan/";
    public const string ScriptPath = Folder + "reload.js";
    public const string StylesheetPath = Folder + "panel.css";
    public const string ChangesPath = Folder + "changes";

    public const string Script = """
        (() => {
          const shown = document.currentScript.dataset.version;
          new EventSource('/.bilan/changes').onmessage = event => {
            if (event.data !== shown) location.reload();
          };
        })();
        """;

    public const string Stylesheet = """
        .bilan-panel { position: sticky; top: 0; z-index: 9999; max-height: 60vh; overflow: auto; padding: 1rem clamp(1rem, 5vw, 4rem); background: #7a1010; color: #fff; font: 1.0625rem/1.5 system-ui, sans-serif; border-bottom: 4px solid #fff; }
        .bilan-panel h2 { margin: 0; font: 700 1.25rem/1.4 system-ui, sans-serif; color: inherit; }
        .bilan-panel p { margin: 0; max-width: none; }
        .bilan-panel ul { margin: .75rem 0 0; padding: 0; list-style: none; }
        .bilan-panel li { margin: 0; padding: .6rem 0; border-top: 1px solid #ffffff66; overflow-wrap: anywhere; }
        .bilan-panel b { display: block; }
        """;

    private const string Empty = """
        <!DOCTYPE html>
        <html lang="fr">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
          <title>Le site ne peut pas encore être construit</title>
        </head>
        <body>
        </body>
        </html>
        """;

    /// <param name="page">A page of the site, or null where no site could be built yet.</param>
    /// <param name="version">Tells this page from the ones before and after a change.</param>
    public static byte[] Of(ReadOnlyMemory<byte>? page, ImmutableArray<Diagnostic> errors, string version)
    {
        var html = page is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : Empty;
        html = Policy().Replace(html, match => $"{match.Groups[1].Value}{Loosened(match.Groups[2].Value)}\"", 1);
        html = HeadEnd().Replace(
            html,
            $"<link rel=\"stylesheet\" href=\"{StylesheetPath}\"><script src=\"{ScriptPath}\" data-version=\"{version}\" defer></script></head>",
            1);
        return Encoding.UTF8.GetBytes(errors.IsEmpty ? html : BodyStart().Replace(html, match => match.Value + Panel(page is not null, errors), 1));
    }

    private static string Panel(bool hasPage, ImmutableArray<Diagnostic> errors)
    {
        var panel = new StringBuilder("<div class=\"bilan-panel\" role=\"alert\"><h2>");
        panel.Append(errors.Length == 1 ? "Une erreur à corriger" : string.Create(CultureInfo.InvariantCulture, $"{errors.Length} erreurs à corriger"));
        panel.Append("</h2><p>");
        panel.Append(hasPage ? "Vous voyez la dernière version sans erreur." : "Le site ne peut pas encore être construit.");
        panel.Append(" Cette page change dès que le fichier est corrigé.</p><ul>");
        foreach (var error in errors)
        {
            panel.Append(CultureInfo.InvariantCulture, $"<li><b>{WebUtility.HtmlEncode(Place(error.Location))}\u00A0:</b>");
            panel.Append(CultureInfo.InvariantCulture, $"{WebUtility.HtmlEncode(FrenchSpace().Replace(error.Text, "\u00A0"))} ({error.Code})</li>");
        }

        return panel.Append("</ul></div>").ToString();
    }

    /// <summary>In words: this panel is not for a program that makes places clickable.</summary>
    private static string Place(SourceLocation place) => place.Line == 0
        ? place.File
        : string.Create(CultureInfo.InvariantCulture, $"{place.File}, ligne {place.Line}, colonne {place.Column}");

    /// <summary>The same policy, with the scripts, styles and connections of this server.</summary>
    private static string Loosened(string policy)
    {
        var directives = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(directive => directive.Split(' ')[0] is not ("script-src" or "style-src" or "connect-src"));
        return string.Join("; ", directives.Concat(["script-src 'self'", "style-src 'self'", "connect-src 'self'"]));
    }

    [GeneratedRegex("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)\"")]
    private static partial Regex Policy();

    /// <summary>A space that must not end a line.</summary>
    [GeneratedRegex("(?<=«) | (?=[»:;?!])")]
    private static partial Regex FrenchSpace();

    [GeneratedRegex("</head>")]
    private static partial Regex HeadEnd();

    [GeneratedRegex("<body[^>]*>")]
    private static partial Regex BodyStart();
}
