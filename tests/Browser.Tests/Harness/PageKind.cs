using System.Text.RegularExpressions;

namespace Bilan.Tests.Browser.Harness;

/// <summary>Tells pages made by the same template from their addresses: below these folders the last part is an id.</summary>
internal static partial class PageKind
{
    public static string Of(string path) => IdBelowFolder().Replace(Year().Replace(path, "<year>/"), "$1/<id>/$2");

    [GeneratedRegex("^[0-9]{4}/")]
    private static partial Regex Year();

    [GeneratedRegex("(actions|structures|themes|publics)/[^/]+/(affiche/)?$")]
    private static partial Regex IdBelowFolder();
}
