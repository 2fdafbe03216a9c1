namespace Bilan.Markup.Words;

/// <summary>A key figure's number as it is read.</summary>
public static class FigureText
{
    private const int LongestSymbol = 2;

    /// <summary>
    /// The number, with its unit when that is a symbol (€, %, km). A unit in words is not repeated: the label says it in a sentence.
    /// </summary>
    public static string Value(KeyFigure figure) =>
        figure.Unit.Length is > 0 and <= LongestSymbol
            ? $"{FrenchFormat.Number(figure.Value)}\u00A0{figure.Unit}"
            : FrenchFormat.Number(figure.Value);
}
