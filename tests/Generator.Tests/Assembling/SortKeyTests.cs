using Bilan.Assembling;

namespace Bilan.Tests.Assembling;

public class SortKeyTests
{
    [Fact]
    public void Orders_as_a_dictionary_does_whatever_accents_and_capitals()
    {
        string[] words = ["Zoé", "écran", "Ecole", "école", "ARCHIPEL", "abri"];

        var sorted = words.OrderBy(SortKey.Of, StringComparer.Ordinal);

        Assert.Equal(["abri", "ARCHIPEL", "Ecole", "école", "écran", "Zoé"], sorted);
    }
}
