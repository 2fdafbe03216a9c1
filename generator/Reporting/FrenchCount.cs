using System.Globalization;

namespace Bilan.Reporting;

/// <summary>Numbers with their words: "1 action ajoutée", "3 actions ajoutées", "1re", "2e".</summary>
internal static class FrenchCount
{
    /// <param name="words">In the singular; each takes an "s" in the plural.</param>
    public static string Of(int count, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count > 1 ? string.Join(' ', words.Split(' ').Select(word => word + "s")) : words)}");

    /// <summary>A rank, in the feminine.</summary>
    public static string Rank(int rank) => rank == 1 ? "1re" : string.Create(CultureInfo.InvariantCulture, $"{rank}e");
}
