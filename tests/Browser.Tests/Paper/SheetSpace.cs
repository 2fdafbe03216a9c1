using Bilan.Model;

namespace Bilan.Tests.Browser.Paper;

/// <summary>
/// A guess, on the safe side, of what a sheet holds. Coordinators may write a text as long as a book: only of one that fits can a
/// test ask that paper keeps it together.
/// </summary>
internal static class SheetSpace
{
    /// <summary>Fewer than the sheet has, because titles take some.</summary>
    private const int Lines = 35;

    private const int LettersOnALine = 55;

    public static bool Holds(ContractAction action) =>
        action.Description.PlainText.Split('\n').Sum(line => 1 + (line.Length / LettersOnALine)) <= Lines;
}
