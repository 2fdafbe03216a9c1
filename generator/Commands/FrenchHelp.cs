using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Bilan.Commands;

/// <summary>
/// The library's own help and messages, with French for the few words that its translation leaves in English. Knows nothing of
/// the commands and their options.
/// </summary>
internal sealed class FrenchHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>As long as the word it replaces where columns follow.</summary>
    private static readonly (string English, string French)[] s_words =
    [
        ("^Description:", "Description :"),
        (@"\[command\]", "[commande]"),
        (@"\(REQUIRED\)", "(requise) "),
        (@"\[default: ", "[par défaut : "),
        ("Show help and usage information", "Afficher cette aide"),
        ("^Option '(.+)' is required\\.$", "L'option « $1 » est obligatoire."),
        ("^Option '(.+)' expects a single argument but (.+) were provided\\.$", "L'option « $1 » est donnée $2 fois : il en faut une seule."),
        ("^Cannot parse argument '' for (?:option|command) '(.+)' as expected type '.+'\\.", "« $1 » est vide : il lui faut une valeur."),
        ("^Cannot parse argument '(.+)' for (?:option|command) '(.+)' as expected type '.+'\\.", "« $1 » ne convient pas à « $2 »."),
        ("^(.+) option cannot be combined with other arguments\\.$", "L'option « $1 » s'emploie seule."),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var terminal = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = help.Invoke(parseResult);
        terminal.Write(Translate(text.ToString()));
        return code;
    }

    /// <summary>The same text with nothing in English; what is French already stays as it is.</summary>
    public static string Translate(string text) =>
        s_words.Aggregate(text, (words, word) => Regex.Replace(words, word.English, word.French, RegexOptions.Multiline));
}
