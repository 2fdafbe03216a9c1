namespace Bilan.Model;

/// <summary>What no source says yet of how to take part in an action.</summary>
/// <param name="People">For whom it is.</param>
public sealed record UnknownFacts(bool People, bool When, bool Where, bool Price, bool Joining)
{
    public bool IsEmpty => !People && !When && !Where && !Price && !Joining;

    public static UnknownFacts Of(ContractAction action) => new(
        action.Audiences.IsEmpty && action.Brief.Ages.Length == 0,
        action.Brief is { When.Length: 0, StartsOn: null, EndsOn: null },
        action.Brief.Where.Length == 0,
        action.Brief.Price.Length == 0,
        action.Brief.Joining.Length == 0);
}
