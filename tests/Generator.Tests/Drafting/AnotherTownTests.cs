using System.Text;
using System.Text.RegularExpressions;
using Bilan.Drafting;
using Bilan.Loading;

namespace Bilan.Tests.Drafting;

/// <summary>A made-up town whose actions stand in no <i>contrat de ville</i> and no account of a year: nothing of another town shows.</summary>
public sealed partial class AnotherTownTests : IDisposable
{
    private readonly TestSite _site = Begun();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void No_byte_of_its_site_names_another_town_kind_or_year()
    {
        Assert.DoesNotContain(_site.Build(pictures: true), line => line.Contains(": erreur ", StringComparison.Ordinal));

        var foreign = _site.Published().SelectMany(file => Foreign().Matches($"{file.Key}\n{Encoding.Latin1.GetString(file.Value)}").Select(found => $"{file.Key}: {found.Value}"));

        Assert.Empty(foreign);
        Assert.Contains("La programmation ne dit pas", _site.Page("2031/actions/couture/index.html"), StringComparison.Ordinal);
        Assert.Contains("Programmation&nbsp;2031", _site.Page("index.html"), StringComparison.Ordinal);
        Assert.Contains("Pilier «&#xA0;Projet social de Rivebourg&#xA0;»", _site.Page("themes/education/index.html"), StringComparison.Ordinal);
        Assert.Contains("Le texte du tableau", _site.Page("2030/actions/couture/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void No_message_names_another_town_kind_or_year()
    {
        var said = _site
            .Replacing("data/2031/actions.csv", ";amis-du-fil;", ";amis;")
            .Writing("content/2031/actions/perdue.md", "---\nresume: Un texte sans rien d'autre, avec bien plus que vingt mots, parce que personne ne lit une phrase aussi longue jusqu'à sa fin, pas même nous.\n---\n\nAppelez le 06 12 34 56 78.\n")
            .Writing("data/2031/corrections.csv", "action;texte_source;texte_publie;motif\ncouture;a;b;motif\n")
            .Build();

        Assert.NotEmpty(said);
        Assert.DoesNotContain(said, line => Foreign().IsMatch(line));
    }

    /// <summary>What <c>new site</c> writes, filled in.</summary>
    private static TestSite Begun()
    {
        var site = TestSite.Empty();
        DraftWriter.Write(SiteDraft.Of(new SourceFolder(site.Sources), "Rivebourg", "", 2031, new DateOnly(2031, 1, 2)), new SourceFolder(site.Sources));
        foreach (var page in new[] { "a-propos", "mentions-legales" })
            site.Writing($"content/pages/{page}.md", "---\ntitre: Une page\n---\n\nUn texte.\n");
        site.Removing("content/README.md").Removing("data/README.md");
        return site
            .Writing("content/2031/edition.md", Edition("programmation", "Programmation 2031"))
            .Writing("content/2030/edition.md", Edition("actions", "Actions 2030"))
            .Replacing("data/themes.csv", "education;École et apprentissages;;", "education;École et apprentissages;Cohésion sociale;")
            .Writing("data/structures.csv", "id;nom\namis-du-fil;Les amis du fil\n")
            .Writing("data/sigles.csv", "sigle;signification\nCV;Club vivant\n")
            .Writing("data/2030/actions.csv", "id;titre;structure;statut;descriptif\ncouture;Couture;amis-du-fil;annulee;Coudre.\n")
            .Writing("data/2030/corrections.csv", "action;texte_source;texte_publie;motif\ncouture;Coudr.;Coudre.;lettre oubliée\n")
            .Writing("data/2030/source/liste.txt", "Action\tStructure\tTexte\nCouture\tLes amis du fil\tCoudr.\n")
            .Writing("data/2031/actions.csv", "id;titre;structure;themes;publics;descriptif;retiree\ncouture;Couture;amis-du-fil;culture;habitants;Coudre au CV.;\nfil;Fil;amis-du-fil;;;;À leur demande.\n")
            .Writing("data/2031/chiffres.csv", "action;libelle;valeur\n");
    }

    private static string Edition(string kind, string title) =>
        $"---\ntitre: {title}\ngenre: {kind}\ncontrat: Projet social de Rivebourg\ntableau: Liste des actions\nmise_a_jour: 2031-02-03\n---\n\nUne année.\n";

    [GeneratedRegex(@"\b(Dole|dolois\w*|Jura|Mesnils|Pasteur|bilans?|contrats? de ville|2023)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
