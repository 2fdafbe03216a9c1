namespace Bilan.Model;

/// <summary>What the publisher says of the site itself.</summary>
/// <param name="Address">Where the site is published; ends with <c>/</c>.</param>
/// <param name="Repository">Where its sources are edited, when the publisher says.</param>
/// <param name="Contact">An e-mail address for readers, or empty.</param>
/// <param name="Branch">The branch of the repository from which the site is made.</param>
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
    string Branch);
