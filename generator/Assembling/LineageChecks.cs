using System.Globalization;
using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads of which actions of earlier years a record says that it continues them. Whether they exist is for <see cref="LineageChecks"/>.</summary>
internal static partial class ContinuationReader
{
    public static ImmutableArray<Continuation> Read(Record record, DiagnosticBag bag)
    {
        var continues = ImmutableArray.CreateBuilder<Continuation>();
        foreach (var item in record.DistinctList(ActionFields.Continues, bag))
        {
            if (YearAndId().Match(item.Value) is { Success: true } match && Slug.TryParse(match.Groups["id"].Value, out var id))
                continues.Add(new(int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), id, item.Location));
            else
                bag.Add(Problems.BadContinuation(item.Location, item.Value, Meant(item.Value)));
        }

        return continues.ToImmutable();
    }

    /// <summary>What was probably meant by the address of a page, or by other signs between the year and the id.</summary>
    private static string? Meant(string text) =>
        AlmostYearAndId().Match(text) is { Success: true } match && IdRegister.Suggest(match.Groups["id"].Value) is { Length: > 0 } id
            ? $"{match.Groups["year"].Value}/{id}"
            : null;

    [GeneratedRegex("^(?<year>[0-9]{4})/(?<id>[^/]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAndId();

    [GeneratedRegex("(?<year>(?<![0-9])[0-9]{4})(?:[^0-9A-Za-z]+(?:actions/)?)(?<id>[^/]+)/?$", RegexOptions.CultureInvariant)]
    private static partial Regex AlmostYearAndId();
}

/// <summary>
/// Checks what records say of the actions that they continue, and advises on those of the year before that the latest year does not
/// take up. An action goes on once, in the first year that takes it up; it is a split where each action of that year that goes on with
/// it says so, also the one that keeps its id.
/// </summary>
internal static class LineageChecks
{
    /// <param name="editions">The latest year first.</param>
    /// <param name="records">Every action of which there is a record, also one that is taken back or has a mistake.</param>
    public static void Check(ImmutableArray<Edition> editions, IReadOnlySet<(int Year, Slug Id)> records, DiagnosticBag bag)
    {
        ImmutableArray<ContractAction> actions = [.. editions.SelectMany(edition => edition.Actions)];
        var lineage = new Lineage(actions);
        var mistakes = actions.SelectMany(action => action.Continues, (action, named) => Mistake(action, named, lineage, records)).OfType<Diagnostic>().ToList();
        mistakes.ForEach(bag.Add);

        // What goes on under a name that is not understood would be called ended.
        if (bag.HasErrors || editions is not [var latest, .. var others])
            return;
        ImmutableArray<ContractAction> online = [.. others.Where(edition => !edition.Info.IsDraft).SelectMany(edition => edition.Actions)];
        if (online.Length > 0)
            Advise(latest, online, new Lineage([.. latest.Actions, .. online]), bag);
    }

    private static Diagnostic? Mistake(ContractAction action, Continuation named, Lineage lineage, IReadOnlySet<(int Year, Slug Id)> records)
    {
        if (!records.Contains(named.Key))
        {
            var ids = records.Where(record => record.Year == named.Year).Select(record => record.Id.Value).ToList();
            return Problems.UnknownContinuation(named.Location, named.Year, named.Id.Value, ids.Count > 0, Nearest.To(named.Id.Value, ids));
        }

        if (named.Year >= action.Year)
        {
            return lineage.LineOf(action).Any(other => other.Year > action.Year && other.Key == named.Key)
                ? Problems.ContinuationInCircle(named.Location, Text(named.Key), Text(action.Key))
                : Problems.ContinuationOfNoEarlierYear(named.Location, Text(named.Key), action.Year);
        }

        // Several of one year that all say so are a split.
        return lineage.Before(action).FirstOrDefault(before => before.Key == named.Key) is { } before
            && lineage.After(before).FirstOrDefault(other => IsRival(other, action, named)) is { } rival
                ? Problems.ContinuedTwice(named.Location, Text(named.Key), Text(rival.Key), isOfTheSameYear: rival.Year == action.Year)
                : null;
    }

    private static bool IsRival(ContractAction other, ContractAction action, Continuation named) =>
        other.Year < action.Year || (other.Year == action.Year && other.Continues.All(continuation => continuation.Key != named.Key));

    /// <param name="latest">Also a draft: the one who opens a year is who asks.</param>
    /// <param name="online">The actions of the editions before it that are no drafts.</param>
    private static void Advise(Edition latest, ImmutableArray<ContractAction> online, Lineage lineage, DiagnosticBag bag)
    {
        var place = SourceLocation.OfFile(SourceFiles.EditionOf(latest.Year));
        var postponed = online.Where(action =>
            action.State == ActionState.Postponed && !(action.PostponedTo > latest.Year) && !lineage.After(action).Any()).ToList();
        if (postponed.Count > 0)
            bag.Add(Problems.PostponedNotTakenUp(place, latest.Year, [.. postponed.Select(action => Text(action.Key))]));

        // Of a year that was only just opened this would be a list of all that the year before had.
        if (latest.Actions.IsEmpty || lineage.YearBefore(latest.Year) is not { } before)
            return;
        var ended = lineage.Between(before, latest.Year).Where(change => change.Kind == LineChangeKind.Ended).SelectMany(change => change.Before).ToList();
        if (ended.Count > 0)
            bag.Add(Problems.NotContinued(place, latest.Year, [.. ended.Select(action => Text((action.Year, action.Id)))]));
    }

    private static string Text((int Year, Slug Id) key) => string.Create(CultureInfo.InvariantCulture, $"{key.Year}/{key.Id}");
}
