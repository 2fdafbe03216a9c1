namespace Bilan.Markup.Words;

/// <summary>
/// The words in which every page of a public site must state its accessibility
/// (décret n° 2019-768 du 24 juillet 2019, article 5).
/// </summary>
public static class AccessibilityLabel
{
    public static string Of(AccessibilityState state) => state switch
    {
        AccessibilityState.FullyCompliant => "totalement conforme",
        AccessibilityState.PartlyCompliant => "partiellement conforme",
        AccessibilityState.NotCompliant => "non conforme",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A state without words."),
    };
}
