using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>Holds a site against the addresses of the one that it replaces, and says for each that would be lost who should take it over.</summary>
internal sealed class Permanence(Publication publication, ImmutableArray<AddressedRecord> records, IReadOnlySet<PagePath> before)
{
    /// <param name="answering">The address of every file of the new site.</param>
    public static void Check(
        Publication publication, ImmutableArray<AddressedRecord> records, IReadOnlySet<PagePath> answering, IReadOnlySet<PagePath> before, DiagnosticBag bag)
    {
        var permanence = new Permanence(publication, records, before);
        var hidden = publication.LeftOut.Where(draft => before.Contains(draft.Path)).ToList();
        hidden.ForEach(draft => bag.Add(Problems.PublishedEditionIsDraft(SourceLocation.OfFile($"content{draft.Path}edition.md"), draft.Year)));
        var alone = Alone(before.Where(path => !answering.Contains(path) && !hidden.Exists(draft => GoesWith(draft, path)))).Order().ToList();
        foreach (var path in alone.Take(MostSaid))
        {
            if (PagePath.TryParse(path.Value, out var address))
                bag.Add(permanence.Lost(address));
        }

        if (alone.Count > MostSaid)
            bag.Add(Problems.MoreAddressesGone(alone.Count - MostSaid));
    }

    /// <summary>Of lost addresses, those that are mended one by one: the others come back with one of these.</summary>
    public static IEnumerable<PagePath> Alone(IEnumerable<PagePath> lost)
    {
        var paths = lost.ToList();
        var all = paths.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
        return paths.Where(path => !ComesBackWithAnother(path.Value, all));
    }

    /// <summary>A page of the edition, or a file of its open data.</summary>
    /// <summary>With a year go its pages, and what only a site of several years has.</summary>
    private static bool GoesWith(EditionInfo edition, PagePath path) =>
        path.Value.Contains(edition.Path.Value, StringComparison.Ordinal)
        || path.Value.StartsWith(SitePaths.OpenData.Value, StringComparison.Ordinal)
        || path.Value.EndsWith("/evolution/", StringComparison.Ordinal);

    /// <summary>Nobody mends more of them one by one: the list is then that of another site, or the sources are.</summary>
    private const int MostSaid = 200;

    /// <summary>What stood below a lost page, and the annex of a lost structure or theme, come back with it.</summary>
    private static bool ComesBackWithAnother(string path, HashSet<string> lost)
    {
        for (var slash = path.IndexOf('/', 1); slash >= 0 && slash < path.Length - 1; slash = path.IndexOf('/', slash + 1))
        {
            if (lost.Contains(path[..(slash + 1)]))
                return true;
        }

        const string annex = "/annexe";
        for (var at = path.IndexOf(annex + "/", StringComparison.Ordinal); at >= 0; at = path.IndexOf(annex + "/", at + 1, StringComparison.Ordinal))
        {
            if (lost.Contains(path[(at + annex.Length)..]))
                return true;
        }

        return false;
    }

    private Diagnostic Lost(PagePath path)
    {
        var isAction = publication.Editions.FirstOrDefault(edition => IsActionOf(edition, path));
        if (Successor(path) is not { } record)
        {
            var place = isAction is null ? SourceLocation.OfFile("data") : SourceLocation.OfFile($"data{isAction.Path}actions.csv");
            return Problems.PublishedAddressGone(place, path.Value, isAction is not null);
        }

        var former = record.FormerAddresses.Select(address => address.Path.Value).Append(path.Value).ToList();
        return Problems.PublishedAddressMoved(record.Location, path.Value, record.Name, former, isAction is not null);
    }

    /// <summary>
    /// A record of the same kind, and rather one that was never published: that is what a renamed record looks like.
    /// </summary>
    private AddressedRecord? Successor(PagePath lost)
    {
        var sameKind = records.Where(record => IsOfTheKindOf(record.Path, lost)).ToList();
        var unpublished = sameKind.Where(record => !before.Contains(record.Path)).ToList();
        return NearestTo(lost, unpublished) ?? (unpublished is [var only] ? only : NearestTo(lost, sameKind));
    }

    private static AddressedRecord? NearestTo(PagePath lost, List<AddressedRecord> records) =>
        Nearest.To(NameOf(lost), records.Select(record => NameOf(record.Path))) is { } name
            ? records.First(record => NameOf(record.Path) == name)
            : null;

    private static bool IsActionOf(Edition edition, PagePath path) =>
        path.Value.StartsWith($"{edition.Path}actions/", StringComparison.Ordinal);

    /// <summary>In the same folder, or in one of that name elsewhere: <c>/2023/annexe/structures/x/</c> is about a structure.</summary>
    private static bool IsOfTheKindOf(PagePath record, PagePath lost) =>
        lost.Folder.EndsWith(record.Folder, StringComparison.Ordinal);

    private static string NameOf(PagePath path) => path.Value.TrimEnd('/')[path.Folder.Length..];
}
