namespace Bilan.Markup.Words;

/// <summary>A telephone number as it is shown and dialled. Knows nothing of whose it is.</summary>
public static class TelephoneText
{
    /// <summary>The number on one line.</summary>
    public static string Of(string number) => number.Replace(' ', '\u00A0');

    /// <summary>A <c>tel:</c> link (RFC 3966): a long number with the code of the country, a short one as it is dialled.</summary>
    public static string Link(string number) =>
        number is ['0', .. var rest] ? $"tel:+33{rest.Replace(" ", "", StringComparison.Ordinal)}" : $"tel:{number}";
}
