using System.Globalization;

namespace Bilan.Markup.Words;

/// <summary>Of which year an action is, in words that stand behind the name of its structure.</summary>
public static class YearsOfAction
{
    /// <summary>", 2024, aussi en 2023 et 2022"; empty where the site has one edition.</summary>
    public static string Of(ActionCard action, SiteChrome chrome) => chrome.HasSeveralEditions
        ? string.Create(CultureInfo.InvariantCulture, $", {action.Year}{(chrome.IsDraft(action.Year) ? " (brouillon)" : "")}{Others(action)}")
        : "";

    private static string Others(ActionCard action) => action.AlsoIn.IsEmpty ? "" : $", aussi en {FrenchFormat.List(action.AlsoIn)}";
}
