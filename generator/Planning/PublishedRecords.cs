using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>
/// What the site that is online says of the editions that it has published: <c>empreintes.txt</c>, with a line for each edition (the
/// day of its first publication, whether it was compared with its official table) and one for each of its actions (its print on that
/// day, and its last one). Which these are is for <see cref="EditionHistory"/> to say.
/// </summary>
public sealed class PublishedRecords
{
    private const string Day = "yyyy-MM-dd";
    private const string Compared = "compare";
    private const string Nothing = "-";

    private readonly FrozenDictionary<PagePath, PublishedEdition> _editions;
    private readonly FrozenDictionary<PagePath, PublishedAction> _actions;

    private PublishedRecords(IEnumerable<PublishedEdition> editions, IEnumerable<PublishedAction> actions) => (_editions, _actions) = (
        editions.DistinctBy(edition => edition.Path).ToFrozenDictionary(edition => edition.Path),
        actions.DistinctBy(action => action.Path).ToFrozenDictionary(action => action.Path));

    /// <summary>Before the first publication.</summary>
    public static PublishedRecords None { get; } = new([], []);

    internal PublishedEdition? Edition(PagePath path) => _editions.GetValueOrDefault(path);

    /// <summary>The action that stood at the address, or at one that it had before.</summary>
    internal PublishedAction? Action(PagePath path, ImmutableArray<FormerAddress> former) =>
        _actions.GetValueOrDefault(path) ?? former.Select(address => _actions.GetValueOrDefault(address.Path)).FirstOrDefault(action => action is not null);

    internal static ImmutableArray<string> Lines(IEnumerable<EditionHistory> histories) =>
    [
        .. histories
            .SelectMany(history => history.Actions
                .Select(action => $"{action.Path}\t{action.First?.ToString() ?? Nothing}\t{action.Last?.ToString() ?? Nothing}")
                .Prepend($"{history.Edition.Path}\t{history.Edition.Since.ToString(Day, CultureInfo.InvariantCulture)}\t{(history.Edition.IsCompared ? Compared : Nothing)}"))
            .Order(StringComparer.Ordinal),
    ];

    internal static void Write(IBufferWriter<byte> output, ImmutableArray<string> lines)
    {
        foreach (var line in lines)
        {
            output.Write(Encoding.ASCII.GetBytes(line));
            output.Write("\n"u8);
        }
    }

    /// <param name="addresses">The list of the site's addresses, beside which the file stands, if it was fetched.</param>
    public static PublishedRecords Read(string addresses, DiagnosticBag bag)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(addresses))!, SitePaths.PublishedRecords.OutputFile);
        try
        {
            return File.Exists(file) ? Parse(File.ReadAllLines(file), file, bag) : None;
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            bag.Add(Problems.CannotRead(file, exception));
            return None;
        }
    }

    private static PublishedRecords Parse(string[] lines, string file, DiagnosticBag bag)
    {
        var editions = new List<PublishedEdition>();
        var actions = new List<PublishedAction>();
        foreach (var (line, number) in lines.Select((line, index) => (line, index + 1)).Where(pair => pair.line.Length > 0))
        {
            if (EditionOf(line) is { } edition)
                editions.Add(edition);
            else if (ActionOf(line) is { } action)
                actions.Add(action);
            else
                bag.Add(Problems.PublishedRecordsUnreadable(new SourceLocation(file, number, 1)));
        }

        return new PublishedRecords(editions, actions);
    }

    private static PublishedEdition? EditionOf(string line) =>
        line.Split('\t') is [var address, var day, (Compared or Nothing) and var compared]
        && PagePath.TryParse(address, out var path) && DateOnly.TryParseExact(day, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var since)
            ? new PublishedEdition(path, since, compared == Compared)
            : null;

    private static PublishedAction? ActionOf(string line) =>
        line.Split('\t') is [var address, var first, var last] && PagePath.TryParse(address, out var path)
        && IsPrint(first) && IsPrint(last)
            ? new PublishedAction(path, ActionPrint.Parse(first), ActionPrint.Parse(last))
            : null;

    private static bool IsPrint(string text) => text == Nothing || ActionPrint.Parse(text) is not null;
}

/// <summary>An edition that is online.</summary>
/// <param name="Since">The day that it named when it was published first.</param>
/// <param name="IsCompared">Whether its texts were held against the official table.</param>
internal sealed record PublishedEdition(PagePath Path, DateOnly Since, bool IsCompared);

/// <summary>An action of an edition that is online.</summary>
/// <param name="First">As the edition was published first; null where the action came later.</param>
/// <param name="Last">As it is online; null where it was taken back.</param>
internal sealed record PublishedAction(PagePath Path, ActionPrint? First, ActionPrint? Last);
