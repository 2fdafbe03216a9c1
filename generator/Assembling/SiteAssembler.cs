using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Makes what the publisher says of the site; a fact that is missing is a warning, since the page will say so.</summary>
internal static partial class SiteAssembler
{
    private const string DefaultBranch = "main";

    /// <summary>Stands in for an address that nobody gave; the top-level domain can belong to no one (RFC 2606).</summary>
    private static readonly Uri s_placeholder = new("https://adresse-a-completer.invalid/");

    public static SiteInfo Assemble(RawRecords raw, SiteOverrides overrides, DiagnosticBag bag)
    {
        var record = RecordReader.FromMap(raw.Site, SiteFields.Schema, bag);
        return new SiteInfo(
            FrenchTypography.Apply(record.Required(SiteFields.Name, "le site", bag).Value),
            Text(record, SiteFields.Subtitle),
            Text(record, SiteFields.Description),
            Text(record, SiteFields.Municipality),
            Text(record, SiteFields.Neighbourhood),
            Address(record, overrides, bag),
            Repository(record, overrides, bag),
            Contact(record, bag),
            Fact(record, SiteFields.DataLicence, SitePaths.OpenData, bag),
            Legal(record, bag),
            Branch(record, overrides, bag),
            LookAssembler.Assemble(record, raw.Logo, bag));
    }

    /// <summary>In characters: with the path of a page it must fit a QR code that a telephone reads from a poster.</summary>
    public const int MaxAddressLength = 200;

    /// <summary>The same address, ending with the <c>/</c> that relative addresses are resolved against.</summary>
    public static Uri WithTrailingSlash(Uri address) =>
        address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");

    /// <summary>What the file says is checked also where it does not count: nobody would see the mistake before it does.</summary>
    private static Uri Address(Record record, SiteOverrides overrides, DiagnosticBag bag)
    {
        var text = record.Text(SiteFields.Address);
        if (text.IsEmpty && overrides.Address is null)
            bag.Add(Problems.MissingAddress(text.Location, s_placeholder));
        if (ValueReader.WebAddress(text, bag) is not { } address)
            return overrides.Address ?? s_placeholder;

        // What follows a "?" or a "#", or the name of a file, would stand in the middle of every address of the site.
        var folders = address.Segments[^1].Contains('.', StringComparison.Ordinal) ? address.Segments[..^1] : address.Segments;
        if (!IsBare(address) || folders.Length < address.Segments.Length)
            bag.Add(Problems.NotTheSiteItself(text.Location, WithTrailingSlash(Bare(address, folders)).AbsoluteUri));
        if (address.AbsoluteUri.Length > MaxAddressLength)
            bag.Add(Problems.ValueTooLong(text.Location, SiteFields.Address.Name, address.AbsoluteUri.Length, MaxAddressLength));
        return overrides.Address ?? WithTrailingSlash(address);
    }

    private static Uri? Repository(Record record, SiteOverrides overrides, DiagnosticBag bag)
    {
        var text = record.Text(SiteFields.Repository);
        if (ValueReader.WebAddress(text, bag) is not { } address)
            return overrides.Repository is null ? null : WithoutEnding(overrides.Repository);

        // An owner and a name stand before the pages of a repository, on GitHub ("/tree/main") as on other forges ("/-/tree/main").
        var segments = address.Segments;
        var end = Array.FindIndex(segments, Math.Min(3, segments.Length), segment => s_repositoryPages.Contains(segment.Trim('/')));
        if (!IsBare(address) || end >= 0)
            bag.Add(Problems.NotTheRepositoryItself(text.Location, WithoutEnding(Bare(address, end < 0 ? segments : segments[..end])).AbsoluteUri));
        return WithoutEnding(overrides.Repository ?? address);
    }

    /// <summary>What stands behind the address of a repository when it was copied from one of its pages.</summary>
    private static readonly string[] s_repositoryPages =
        ["-", "tree", "blob", "edit", "raw", "commits", "commit", "issues", "pulls", "pull"];

    private static bool IsBare(Uri address) => address is { Query: "", Fragment: "", UserInfo: "" };

    /// <summary>Scheme, host and folders of an address, and nothing of what a browser adds to them.</summary>
    private static Uri Bare(Uri address, IEnumerable<string> segments) =>
        new UriBuilder(address.Scheme, address.Host, address.IsDefaultPort ? -1 : address.Port, string.Concat(segments)).Uri;

    /// <summary>The address of the repository as its pages start with it, whether it was copied from a browser or from "Clone".</summary>
    private static Uri WithoutEnding(Uri repository)
    {
        const string cloneEnding = ".git";
        var address = repository.AbsoluteUri.TrimEnd('/');
        return new Uri(address.EndsWith(cloneEnding, StringComparison.Ordinal) ? address[..^cloneEnding.Length] : address);
    }

    private static string Branch(Record record, SiteOverrides overrides, DiagnosticBag bag)
    {
        var text = record.Text(SiteFields.Branch);
        // A name may have a "/": what stands before and behind the pages of a forge tells an address.
        var parts = text.Value.Split("/tree/");
        if (!text.IsEmpty && (parts.Length > 1 || !IsBranchName(text.Value)))
            bag.Add(Problems.NotABranch(text.Location, text.Value, parts.Length > 1 ? parts[^1].Trim('/') : null));
        return overrides.Branch.Length > 0 ? overrides.Branch : text.IsEmpty ? DefaultBranch : text.Value;
    }

    public static bool IsBranchName(string text) => BranchName().IsMatch(text);

    /// <summary>What git refuses in the name of a branch (git-check-ref-format), as far as people would type it.</summary>
    [GeneratedRegex(@"^(?![-/])(?!.*(\.\.|//))[^\s~^:?*\[\\]+(?<![/.])$")]
    private static partial Regex BranchName();

    private static string Contact(Record record, DiagnosticBag bag) =>
        Fact(record, SiteFields.Contact, SitePaths.LegalNotice, bag).Length == 0 ? "" : ValueReader.Email(record, SiteFields.Contact, bag);

    private static LegalFacts Legal(Record record, DiagnosticBag bag)
    {
        var state = ValueReader.Word(record, SiteFields.Accessibility, AccessibilityStateWord.All, bag);
        var audited = ValueReader.Date(record.Text(SiteFields.AccessibilityAuditedOn), bag);
        if (state != AccessibilityState.NotCompliant && audited is null)
            bag.Add(Problems.AccessibilityWithoutAudit(record.Text(SiteFields.Accessibility).Location));

        return new LegalFacts(
            Fact(record, SiteFields.Publisher, SitePaths.LegalNotice, bag),
            Fact(record, SiteFields.PublisherAddress, SitePaths.LegalNotice, bag),
            Fact(record, SiteFields.PublisherTelephone, SitePaths.LegalNotice, bag),
            Fact(record, SiteFields.PublicationDirector, SitePaths.LegalNotice, bag),
            Fact(record, SiteFields.Host, SitePaths.LegalNotice, bag),
            Fact(record, SiteFields.HostAddress, SitePaths.LegalNotice, bag),
            state,
            audited);
    }

    private static string Fact(Record record, TextField field, PagePath page, DiagnosticBag bag)
    {
        if (!record.Has(field))
            bag.Add(Problems.MissingFact(record.Text(field).Location, field.Name, page.Value));
        return Text(record, field);
    }

    private static string Text(Record record, TextField field) => FrenchTypography.Apply(record.Text(field).Value);
}

/// <summary>What the one who runs the program knows better than <c>site.yml</c>: where the site is published, and where its sources are edited.</summary>
/// <param name="Address">Ends with <c>/</c>; null where the file is to say it.</param>
/// <param name="Repository">As people copy it from a browser or from "Clone"; null where the file is to say it.</param>
/// <param name="Branch">Empty where the file is to say it.</param>
public sealed record SiteOverrides(Uri? Address = null, Uri? Repository = null, string Branch = "");
