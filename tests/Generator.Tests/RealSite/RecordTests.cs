using Bilan.Model;

namespace Bilan.Tests.RealSite;

/// <summary>What the official table of 2023 says, which no coordinator changes.</summary>
public class RecordTests
{
    private static readonly Edition s_edition = RealRecords.Publication.Editions.Single(edition => edition.Year == 2023);

    [Fact]
    public void Has_the_39_actions_and_15_structures_of_2023()
    {
        Assert.Equal(39, s_edition.Actions.Length + s_edition.Withdrawn.Length);
        Assert.Equal(15, s_edition.Actions.Select(action => action.Structure).Concat(s_edition.Withdrawn.Select(action => action.Structure)).Distinct().Count());
    }

    [Fact]
    public void Puts_off_the_actions_of_which_the_table_says_so()
    {
        var postponed = s_edition.Actions.Where(action => action.Description.PlainText == "Action reportée en 2024").ToList();

        Assert.InRange(postponed.Count, 2 - s_edition.Withdrawn.Length, 2);
        Assert.All(postponed, action => Assert.Equal((ActionState.Postponed, 2024), (action.State, action.PostponedTo)));
    }
}
