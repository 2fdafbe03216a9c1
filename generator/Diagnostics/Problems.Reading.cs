using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>Texts that residents must understand: advice, and what may not be claimed of them.</summary>
public static partial class Problems
{
    /// <summary>A summary with a sentence of 27 words.</summary>
    public static Diagnostic LongSentence(SourceLocation location, string firstWords, int words, int readable) => Notice("LIS001", location,
        $"la phrase qui commence par « {firstWords} » a {Number(words)} mots ; une phrase facile à lire en a {Number(readable)} au plus.",
        "Coupez-la en deux, si c'est possible.");

    /// <summary>A summary that says "QPV" where <c>data/sigles.csv</c> does not explain it.</summary>
    public static Diagnostic UnexplainedAcronym(SourceLocation location, string letters) => Notice("LIS002", location,
        $"le sigle « {letters} » n'est pas expliqué dans data/sigles.csv.",
        "Ajoutez-y ce qu'il veut dire, ou écrivez ici les mots en entier.");

    /// <summary><c>relu_par</c> without <c>en_bref</c> or <c>resume</c>.</summary>
    public static Diagnostic ReviewOfNothing(SourceLocation location) => Error("LIS003", location,
        "« relu_par » dit que des personnes concernées ont relu le texte, mais « en_bref » et « resume » sont vides.",
        "Écrivez le texte qu'elles ont relu, ou videz « relu_par ».");

    /// <summary>A key figure of 77 beside a text without that number.</summary>
    public static Diagnostic FigureNotInText(SourceLocation location, string label, decimal value) => Notice("LIS004", location,
        $"le texte officiel ne donne pas le nombre {Number(value)} (« {label} »).",
        "Vérifiez ce chiffre : on ne publie que ceux du texte.");

    /// <summary><c>quand</c> or <c>ou</c> in other words than those of the text.</summary>
    public static Diagnostic WordsNotInText(SourceLocation location, string text, IEnumerable<string> words) => Notice("LIS005", location,
        $"« {text} » n'est pas dit avec les mots du texte officiel : on n'y trouve pas {string.Join(", ", words.Select(word => $"« {word} »"))}.",
        "Reprenez ses mots, ou laissez le champ vide s'il ne le dit pas.");

    /// <summary>Two themes with one pictogram.</summary>
    public static Diagnostic SharedPictogram(SourceLocation location, string pictogram, string theme) => Notice("LIS006", location,
        $"le pictogramme « {pictogram} » est déjà celui du thème « {theme} ».",
        "Choisissez-en un autre : il aide à reconnaître un thème sans lire.");

    private static Diagnostic Notice(string code, SourceLocation location, string message, string cure) =>
        new(Severity.Notice, code, location, message, cure);
}
