using System.Globalization;

namespace Bilan.Markup.Views;

/// <summary>A bar beside its number, which says the same in text: as long as its share of the whole.</summary>
/// <param name="Whole">What a full bar stands for.</param>
public sealed record BarView(decimal Part, decimal Whole)
{
    private const int FullWidth = 100;

    /// <summary>The length for SVG, of 100.</summary>
    public string Width =>
        (Whole <= 0 ? 0 : decimal.Round(decimal.Clamp(Part / Whole, 0, 1) * FullWidth, 1)).ToString("0.#", CultureInfo.InvariantCulture);
}
