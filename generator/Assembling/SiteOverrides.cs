namespace Bilan.Assembling;

/// <summary>What the one who runs the program knows better than <c>site.yml</c>: where the site is published, and where its sources are edited.</summary>
/// <param name="Address">Ends with <c>/</c>; null where the file is to say it.</param>
/// <param name="Repository">As people copy it from a browser or from "Clone"; null where the file is to say it.</param>
/// <param name="Branch">Empty where the file is to say it.</param>
public sealed record SiteOverrides(Uri? Address = null, Uri? Repository = null, string Branch = "");
