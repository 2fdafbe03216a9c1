using System.Text.RegularExpressions;
using Bilan.Tests.Harness;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Tells pages made by the same template from their addresses: below these folders the last part is an id.</summary>
internal static partial class PageKind
{
    /// <summary>The page of an action that was taken back, which only its record tells from others.</summary>
    public const string Withdrawn = "<withdrawn>";

    private static readonly HashSet<string> s_withdrawn =
        [.. RealRecords.Publication.Editions.SelectMany(edition => edition.Withdrawn).Select(action => action.Path.Value[1..])];

    public static string Of(string path) =>
        s_withdrawn.Contains(path) ? Withdrawn : IdBelowFolder().Replace(Year().Replace(path, "<year>/"), "$1/<id>/$2");

    /// <summary>A card for the frame of another site, which has neither the head nor the foot of a page.</summary>
    public static bool IsCard(string path) => path.EndsWith("/carte/", StringComparison.Ordinal);

    [GeneratedRegex("^[0-9]{4}/")]
    private static partial Regex Year();

    [GeneratedRegex("(actions|structures|themes|publics|quartiers)/[^/]+/(affiche/|carte/)?$")]
    private static partial Regex IdBelowFolder();
}
