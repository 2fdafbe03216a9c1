using System.Globalization;

namespace Bilan.Markup.Words;

/// <summary>What the page, the poster and the card of an older year say of the newest one.</summary>
public static class SequelWords
{
    /// <summary>Before the links to the newest pages; empty where there is none.</summary>
    public static string Lead(ActionSequel sequel) => sequel.Newest.Length switch
    {
        0 => "",
        1 => "La page la plus récente\u00A0: ",
        _ => "Cette action a été divisée. Les pages les plus récentes\u00A0: ",
    };

    /// <summary>The words of a link to a newer page.</summary>
    public static string Link(ActionCard action, ActionSequel sequel) =>
        string.Create(CultureInfo.InvariantCulture, $"{action.Title}, {EditionWords.Noun(sequel.Latest.Kind)} {action.Year}");

    /// <summary>"Cette action n’est pas dans le bilan 2025.", or empty where it is.</summary>
    public static string Missing(ActionSequel sequel) => sequel.IsInLatest ? "" : $"Cette action n’est pas dans {Edition(sequel.Latest)}.";

    /// <summary>The same on paper, where no link leads on.</summary>
    public static string OnPaper(ActionSequel sequel) => sequel switch
    {
        { Newest.IsEmpty: true } => Missing(sequel),
        { IsInLatest: true } => string.Create(CultureInfo.InvariantCulture, $"Cette action est aussi dans {EditionWords.The(sequel.Latest.Kind)} {sequel.Latest.Year}."),
        _ => string.Create(CultureInfo.InvariantCulture, $"Cette action est aussi dans {EditionWords.The(sequel.Latest.Kind)} {sequel.Newest[0].Year}, mais pas dans {Edition(sequel.Latest)}."),
    };

    private static string Edition(EditionInfo edition) =>
        string.Create(CultureInfo.InvariantCulture, $"{EditionWords.The(edition.Kind)} {edition.Year}{EditionMark.Beside(edition)}");
}
