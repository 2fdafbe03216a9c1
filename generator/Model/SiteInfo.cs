namespace Bilan.Model;

/// <summary>What the publisher says of the site itself.</summary>
/// <param name="Address">Where the site is published; ends with <c>/</c>.</param>
/// <param name="Repository">Where its sources are edited, when the publisher says.</param>
/// <param name="Contact">An e-mail address for readers, or empty.</param>
/// <param name="Branch">The branch of the repository from which the site is made.</param>
/// <param name="Look">What it changes in the look of the theme.</param>
public sealed record SiteInfo(
    string Name,
    string Subtitle,
    string Description,
    string Municipality,
    string Neighbourhood,
    Uri Address,
    Uri? Repository,
    string Contact,
    string DataLicence,
    LegalFacts Legal,
    string Branch,
    SiteLook Look)
{
    /// <summary>Where its actions take place, as far as no action says more: "Le Val, Valbourg".</summary>
    public string Territory => string.Join(", ", new[] { Neighbourhood, Municipality }.Where(name => name.Length > 0));
}

/// <summary>The licence of the open data, as the publisher names it and, for those that French law offers, as machines do.</summary>
/// <param name="Title">The publisher's words, or empty where they are still to be given.</param>
/// <param name="Id">The identifier of SPDX, or empty where the licence is not one of those known here.</param>
/// <param name="Address">Where its text stands, or null.</param>
public sealed record DataLicence(string Title, string Id, Uri? Address)
{
    /// <summary>Recognises the two licences that an administration may choose freely (code des relations entre le public et l'administration, D. 323-2-1).</summary>
    public static DataLicence Named(string title)
    {
        if (title.Contains("ODbL", StringComparison.OrdinalIgnoreCase) || title.Contains("Open Database", StringComparison.OrdinalIgnoreCase))
            return new(title, "ODbL-1.0", new("https://opendatacommons.org/licenses/odbl/1-0/"));
        if (title.Contains("2.0", StringComparison.Ordinal)
            && (title.Contains("Licence Ouverte", StringComparison.OrdinalIgnoreCase) || title.Contains("etalab", StringComparison.OrdinalIgnoreCase)))
            return new(title, "etalab-2.0", new("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"));

        return new(title, "", null);
    }
}
