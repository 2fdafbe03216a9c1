namespace Bilan.Model;

/// <summary>What no source says yet of how to take part in an action.</summary>
/// <param name="People">For whom it is.</param>
/// <param name="Ages">At which ages one may come. A page need not say that it does not know; a structure may be asked.</param>
public sealed record UnknownFacts(bool People, bool Ages, bool When, bool Where, bool Price, bool Joining)
{
    public bool IsEmpty => !People && !Ages && !When && !Where && !Price && !Joining;

    public static UnknownFacts Of(ContractAction action) => new(
        action.Audiences.IsEmpty && action.Brief.Ages.Length == 0,
        action.Brief.Ages.Length == 0,
        action.Brief is { When.Length: 0, StartsOn: null, EndsOn: null },
        action.Brief.Where.Length == 0,
        action.Brief.Price.Length == 0,
        action.Brief.Joining.Length == 0);
}
