namespace Bilan.Markup.Words;

/// <summary>What a reader must know of an edition that is not settled, wherever it shows.</summary>
public static class EditionMark
{
    /// <summary>What the publisher says of the edition, or null.</summary>
    public static string? Of(EditionInfo edition) => edition switch
    {
        { IsDraft: true } => "Brouillon",
        { Status: EditionStatus.NotStated } => null,
        { Status: EditionStatus.Provisional } => "Provisoire",
        { Status: EditionStatus.Final } => "Définitif",
        _ => throw new ArgumentOutOfRangeException(nameof(edition), edition.Status, "A status without words."),
    };

    /// <summary>" (provisoire)" behind the name of an edition; empty where there is nothing to beware of.</summary>
    public static string Beside(EditionInfo edition) => edition is { IsDraft: true } or { Status: EditionStatus.Provisional }
        ? $" ({Of(edition)!.ToLowerInvariant()})"
        : "";
}
