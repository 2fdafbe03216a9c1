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

    private static Diagnostic Notice(string code, SourceLocation location, string message, string cure) =>
        new(Severity.Notice, code, location, message, cure);
}
