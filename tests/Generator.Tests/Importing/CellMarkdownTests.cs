using Bilan.Importing;

namespace Bilan.Tests.Importing;

/// <summary>A cell as Markdown: lists, paragraphs and bold stay, and no sign of the text becomes a sign of Markdown.</summary>
public class CellMarkdownTests
{
    [Theory]
    [InlineData("Rouler.\nPlanter.", "Rouler.\n\nPlanter.")]
    [InlineData("Objectifs :\n- rouler\n– planter\n• chanter", "Objectifs :\n\n- rouler\n- planter\n- chanter")]
    [InlineData("- 3 °C", @"\- 3 °C")]
    [InlineData("# Titre", "# Titre")]
    [InlineData("2. Deux", @"2\. Deux")]
    [InlineData("a*b_c [d](e) <f>", @"a\*b\_c \[d\](e) \<f>")]
    [InlineData("R&eacute;union", "R&eacute;union")]
    [InlineData("  trop   d'espaces ", "trop d'espaces")]
    public void Shows_the_words_that_were_typed(string typed, string markdown) =>
        Assert.Equal(markdown, CellMarkdown.Of(CellText.Of(typed)));

    [Theory]
    [InlineData("<p>Un</p> <ul style=\"list-style-type: none\"> - deux - trois</ul>", "Un\n\n- deux\n- trois")]
    [InlineData("<ul><li>un</li><li><b>deux</b></li></ul>", "- un\n- **deux**")]
    [InlineData("R&eacute;union<br>du soir", "Réunion\n\ndu soir")]
    public void Reads_what_a_web_form_left_in_a_cell(string typed, string markdown) =>
        Assert.Equal(markdown, CellMarkdown.Of(HtmlFragment.Read(typed)));
}
