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

    [Fact]
    public void Orders_word_by_word_and_numbers_by_their_size()
    {
        string[] names = ["Lesage", "Łódź", "« guillemets »", "Ecole 10", "Les amis", "Ecole 2", "Lodève", "ﬁche"];

        var sorted = names.OrderBy(SortKey.Of, StringComparer.Ordinal);

        Assert.Equal(["Ecole 2", "Ecole 10", "ﬁche", "« guillemets »", "Les amis", "Lesage", "Lodève", "Łódź"], sorted);
    }
}
