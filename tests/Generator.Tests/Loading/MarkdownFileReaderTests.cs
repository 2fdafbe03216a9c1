using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Tests.Loading;

public class MarkdownFileReaderTests
{
    [Theory]
    [InlineData("---\nresume: Vélo\n---\nTexte.\n", 1, "Texte.\n", 4)]
    [InlineData("---\nresume: Vélo\n---", 1, "", 4)]
    [InlineData("---  \nresume: Vélo\n--- \n\nTexte.", 1, "\nTexte.", 4)]
    [InlineData("---\n---\nTexte.", 0, "Texte.", 3)]
    [InlineData("Texte.\n", 0, "Texte.\n", 1)]
    [InlineData("", 0, "", 1)]
    public void A_file_is_its_fields_and_its_text(string text, int fields, string body, int line)
    {
        var (document, said) = Read(text);

        Assert.Empty(said);
        Assert.Equal((fields, body, line), (document!.FrontMatter.Entries.Length, document.Body.Value, document.Body.Location.Line));
    }

    [Theory]
    [InlineData("Mi-temps\nresume: Vélo\n")]
    [InlineData("Texte.\n\nresume: Vélo\n")]
    [InlineData("Texte.\n\n***\n\nAutre texte.\n")]
    [InlineData("***\n")]
    [InlineData("- un\n- deux\n")]
    [InlineData("Horaires : le lundi\n")]
    public void Signs_and_words_of_a_text_are_no_fields(string text)
    {
        var (document, said) = Read(text);

        Assert.Empty(said);
        Assert.Equal(text, document!.Body.Value);
    }

    [Theory]
    [InlineData("Une phrase.\n\nresume: Vélo\n---\nTexte.", "YML016(3)")]
    [InlineData("resume: Vélo\n\nTexte.", "YML016(1)")]
    [InlineData("\n\nresume: Vélo\n", "YML016(3)")]
    [InlineData("Une note\n---\nresume: Vélo\n---\n", "YML018(2)")]
    [InlineData("----\n\nresume: Vélo\n---\n", "YML019(1)")]
    [InlineData("***\nRésumé : Vélo\n***\n", "YML019(1)")]
    [InlineData("---\nresume: Vélo\n—\nTexte.", "YML019(3)")]
    [InlineData("---\nresume: Vélo\nTexte.", "YML004(1)")]
    public void What_a_person_did_to_the_lines_around_the_fields(string text, string mistake)
    {
        var (document, said) = Read(text);

        Assert.Null(document);
        var only = Assert.Single(said);
        Assert.Equal(mistake, $"{only.Code}({only.Location.Line})");
    }

    private static (RawDocument? Document, ImmutableArray<Diagnostic> Said) Read(string text)
    {
        var bag = new DiagnosticBag();
        var document = MarkdownFileReader.Read(text, "content/2024/actions/velo.md", bag);
        return (document, bag.Sorted());
    }
}
