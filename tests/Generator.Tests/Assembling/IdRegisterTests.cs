using Bilan.Assembling;

namespace Bilan.Tests.Assembling;

public class IdRegisterTests
{
    [Theory]
    [InlineData("Fête du sport", "fete-du-sport")]
    [InlineData("Ambassadeur/drice citoyen/ne", "ambassadeur-drice-citoyen-ne")]
    [InlineData("L'œuvre", "l-oeuvre")]
    [InlineData("Sensibilisation nature : club Nature de Valbourg et d'ailleurs", "sensibilisation-nature-club-nature-de")]
    [InlineData("???", "")]
    public void Suggests_an_id_for_a_title(string title, string id) => Assert.Equal(id, IdRegister.Suggest(title));
}
