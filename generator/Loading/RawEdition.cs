namespace Bilan.Loading;

/// <summary>The files of one year. A table that the year does not have is absent.</summary>
public sealed record RawEdition(
    int Year,
    RawDocument? Edition,
    RawTable? Actions,
    RawTable? KeyFigures,
    RawTable? Corrections,
    RawOfficialTable? OfficialTable,
    ImmutableArray<RawDocument> ActionTexts);
