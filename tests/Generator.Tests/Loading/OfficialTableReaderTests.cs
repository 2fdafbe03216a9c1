using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Tests.Loading;

public class OfficialTableReaderTests
{
    private const string Velo = "Chantier vélo|Club vélo|Réparer des vélos.";
    private const string Accueil = "Permanence|Maison du Val|Répondre.";

    [Theory]
    [InlineData("Action\tStructure\tDescriptif\nChantier vélo\tClub vélo\tRéparer des vélos.\nPermanence\tMaison du Val\tRépondre.\n")]
    [InlineData("TABLEAU DE SYNTHÈSE\n\nAction;Structure;Descriptif\nChantier vélo;Club vélo;Réparer des vélos.\nPermanence;Maison du Val;Répondre.\n")]
    [InlineData("Descriptif,Action,Structure\nRéparer des vélos.,Chantier vélo,Club vélo\nRépondre.,Permanence,Maison du Val\n")]
    [InlineData("N°;Pilier;Intitulé de l'action;Porteur;Budget;Descriptif;Financeur\n1;A;Chantier vélo;Club vélo;12 000 €;Réparer des vélos.;Ville\n2;;Permanence;Maison du Val;;Répondre.\n")]
    [InlineData("Quoi\tQui\tComment\nChantier vélo\tClub vélo\tRéparer des vélos.\nPermanence\tMaison du Val\tRépondre.\n")]
    [InlineData("Porteur;Action;Détail\nClub vélo;Chantier vélo;Réparer des vélos.\nMaison du Val;Permanence;Répondre.\n")]
    [InlineData("Chantier vélo;Club vélo;Réparer des vélos.\nPermanence;Maison du Val;Répondre.\n")]
    [InlineData("\"Action\";\"Structure\";\"Descriptif\"\r\n\"Chantier vélo\";\"Club vélo\";\"Réparer\r\ndes vélos.\"\r\n\"Permanence\";\"Maison du Val\";\"Répondre.\"\r\n;;\r\n")]
    [InlineData("Action;Structure;Descriptif\nChantier vélo;Club vélo;Réparer des vélos.\nAction;Structure;Descriptif\nPermanence;Maison du Val;Répondre.\n")]
    [InlineData("Intitulé du projet;Action;Structure;Structure porteuse;Descriptif;Objectifs\nx;Chantier vélo;Club vélo;y;Réparer des vélos.;z\nx;Permanence;Maison du Val;y;Répondre.;z\n")]
    [InlineData("Structure;Association;Descriptif\nChantier vélo;Club vélo;Réparer des vélos.\nPermanence;Maison du Val;Répondre.\n")]
    [InlineData("Ville;Année;2024\nDescriptif;Action;Structure\nRéparer des vélos.;Chantier vélo;Club vélo\nRépondre.;Permanence;Maison du Val\n")]
    public void Reads_three_columns_named_or_in_order_of_any_text(string text)
    {
        var (table, said) = Read(text);

        Assert.Equal([Velo, Accueil], table!.Rows.Select(row => row.Whole.Replace('\t', '|')));
        Assert.Empty(said);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Action;Structure;Descriptif\n")]
    [InlineData("Un texte, sans tableau.\nEt une autre ligne, avec une virgule.\n")]
    [InlineData("Action;Structure;Descriptif\nCADRE DE VIE;;\nSANTÉ;;\n")]
    [InlineData("Action;Objectifs;Bilan;Structure\nVélo;Réparer;Fait;Club\n")]
    [InlineData("Chantier vélo;Club vélo;Réparer;12 000 €\nPermanence;Maison;Répondre;0 €\n")]
    public void Takes_nothing_for_a_table_whose_columns_it_does_not_find(string text)
    {
        var (table, said) = Read(text);

        Assert.Null(table);
        Assert.Empty(said);
    }

    [Fact]
    public void Says_once_which_lines_are_no_rows()
    {
        var (table, said) = Read("Action;Structure;Descriptif\nCADRE DE VIE;;\nChantier vélo;Club vélo;Réparer des vélos.\nTOTAL;;1\n");

        Assert.Equal([Velo], table!.Rows.Select(row => row.Whole.Replace('\t', '|')));
        var line = Assert.Single(said);
        Assert.Equal(("SRC001", 2), (line.Code, line.Location.Line));
        Assert.Contains("à la ligne 4", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_quotation_marks_of_a_title_between_tabs()
    {
        var (table, _) = Read("Action\tStructure\tDescriptif\n\"Tous en selle\"\tClub vélo\tDire \"bravo\", puis rouler.\n");

        Assert.Equal("\"Tous en selle\"\tClub vélo\tDire \"bravo\", puis rouler.", Assert.Single(table!.Rows).Whole);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void A_table_in_any_usual_encoding_extension_and_depth_is_compared(string encoding)
    {
        using var site = TestSite.Valbourg();
        var folder = Directory.CreateDirectory(Path.Combine(site.Sources, "data/2024/source/recu/Mairie")).FullName;
        var written = encoding == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(encoding);
        File.WriteAllText(Path.Combine(folder, "Annexe 2024.CSV"), "Structure;Action;Descriptif\nClub vélo;Chantier vélo;Réparer des vélos avec 12 jeunes.\nMaison du Val;Permanence;Répondre à d'autres questions.\n", written);

        var said = site.Build();

        Assert.Contains(said, line => line.Contains("erreur FID001", StringComparison.Ordinal) && line.Contains("à d'autres", StringComparison.Ordinal));
    }

    private static (RawOfficialTable? Table, ImmutableArray<Diagnostic> Said) Read(string text)
    {
        var bag = new DiagnosticBag();
        var table = OfficialTableReader.Read(text, "annexe.txt", bag);
        return (table, bag.Sorted());
    }
}
