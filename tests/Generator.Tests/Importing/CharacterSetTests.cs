using System.Text;
using Bilan.Importing;
using CsCheck;

namespace Bilan.Tests.Importing;

/// <summary>Texts in the character sets of offices: read as they were written, or refused; never with other letters.</summary>
public class CharacterSetTests
{
    private static readonly string[] s_words =
    [
        "école", "été", "à", "où", "déjà", "voilà", "fête", "élèves", "médiathèque", "forêt", "français", "garçon", "reçu", "Noël", "naïf", "maïs",
        "maîtrise", "île", "hôpital", "rôle", "goût", "dû", "août", "âge", "théâtre", "Être", "École", "ÉTÉ", "À", "Égalité", "n° 5", "18 °C", "des", "jeunes", "et",
        "parents", "quartier", "en", "2024", "(suite)", "l'atelier", "aujourd'hui", "100 %",
    ];

    private static readonly Gen<string> s_texts = Gen.Int[0, s_words.Length - 1].Select(i => s_words[i]).Array[1, 12].Select(words => $"Action\tStructure\tDescriptif\n{string.Join(' ', words)}\tClub\tTexte\n");

    [Theory]
    [InlineData(1252)]
    [InlineData(10000)]
    [InlineData(850)]
    public void A_text_is_read_as_it_was_written_or_refused(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        s_texts.Sample(
            text => TextDecoder.Decode(encoding.GetBytes(text)) is not { } read || read.Text == text,
            iter: 3000, threads: 1);
    }

    [Theory]
    [InlineData(1252, "Après l’été, « l’école » reçoit les élèves à la médiathèque : 1 500 €…")]
    [InlineData(10000, "Après l’été, « l’école » reçoit les élèves à la médiathèque : 1 500…")]
    [InlineData(850, "Après l'été, « l'école » reçoit les élèves à la médiathèque")]
    [InlineData(1252, "école")]
    [InlineData(10000, "fête à l’école")]
    [InlineData(850, "fête des élèves")]
    public void A_sentence_is_enough_to_know_its_character_set(int codePage, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;

        Assert.Equal(text, TextDecoder.Decode(encoding.GetBytes(text))?.Text);
    }
}
