using System.Globalization;

namespace Bilan.Importing;

/// <summary>Writes a number of a spreadsheet as a French reader saw it there: a date, an hour, a share, an amount. Knows only what its pattern says.</summary>
internal static class CellNumber
{
    /// <param name="pattern">The number format of the cell, in the signs of Excel; empty for none.</param>
    public static string Text(double number, string pattern)
    {
        const int lastDay = 2_900_000;
        if (number is >= 0 and < lastDay && (pattern.Contains("yy", StringComparison.OrdinalIgnoreCase) || pattern.Contains("d/m", StringComparison.OrdinalIgnoreCase)))
            return DateTime.FromOADate(number).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        if (number is >= 0 and < lastDay && pattern.Contains("h:", StringComparison.OrdinalIgnoreCase))
            return DateTime.FromOADate(number).ToString("H'h'mm", CultureInfo.InvariantCulture);
        if (pattern.Contains('%', StringComparison.Ordinal))
            return $"{Decimal(Math.Round(number * 100, 6))} %";
        return pattern.Contains('€', StringComparison.Ordinal) ? $"{Decimal(number)} €" : Decimal(number);
    }

    private static string Decimal(double number) => number.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',');
}
