using Bilan.Loading;

namespace Bilan.Tests.Loading;

public class HeadingsTests
{
    [Theory]
    [InlineData("Action", "Title")]
    [InlineData("Intitulé de l'action 2024", "Title")]
    [InlineData("Nom de l'action", "Title")]
    [InlineData("STRUCTURE", "Structure")]
    [InlineData("Nom de la structure", "Structure")]
    [InlineData("Porteur du projet", "Structure")]
    [InlineData("Porteur de l’action", "Structure")]
    [InlineData("Porteur d’action", "Structure")]
    [InlineData("Porteurs des actions", "Structure")]
    [InlineData("Pilotes de projets", "Structure")]
    [InlineData("Structure / projet", "StructureThenTitle")]
    [InlineData("Association, action", "StructureThenTitle")]
    [InlineData("Projet / structure", "TitleThenStructure")]
    [InlineData("Nom du projet et structure", "Structure")]
    [InlineData("Bilan de l'action", "Description")]
    [InlineData("Descriptif qualitatif", "Description")]
    [InlineData("Action : objectifs", "Description")]
    [InlineData("Descriptif / action", "Description")]
    [InlineData("Pilier", "Group")]
    [InlineData("Axe 1", "Group")]
    [InlineData("Thématique du projet", "Group")]
    [InlineData("Id", "Id")]
    [InlineData("Identifiant de l'action", "Id")]
    public void A_heading_says_what_its_column_holds(string heading, string role) =>
        Assert.Equal(role, Headings.RoleOf(heading)?.ToString());

    [Theory]
    [InlineData("Strcuture", "Structure")]
    [InlineData("Intitulée", "Title")]
    [InlineData("Actionss", "Title")]
    [InlineData("Projtes", "Title")]
    [InlineData("Descirptif", "Description")]
    [InlineData("Objectiffss", "Description")]
    public void A_slip_of_the_hand_in_a_long_word_does_not_matter(string heading, string role) =>
        Assert.Equal(role, Headings.RoleOf(heading)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("Nom")]
    [InlineData("Budget")]
    [InlineData("Budget de l'action")]
    [InlineData("Titer")]
    [InlineData("Association sportive")]
    [InlineData("Descriptivement")]
    [InlineData("Action / descriptif")]
    public void Other_words_say_nothing(string heading) =>
        Assert.Null(Headings.RoleOf(heading));
}
