using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The official table on paper, and the PDF files.</summary>
public static partial class Problems
{
    /// <summary>A template of the theme was changed and forgets a row.</summary>
    public static Diagnostic AnnexRowsDiffer(string page, int actions, int rows, int stated) => Error("ANX001", SourceLocation.OfFile(page),
        $"ce tableau devrait avoir {actions} lignes, une par action ; il en a {rows} et en annonce {stated}.",
        "La faute vient du programme, pas de vos fichiers : signalez-la aux développeurs.");
}
