using System.Text.Json.Nodes;

namespace Bilan.Markup.Views;

/// <summary>The open data: what there is, where it comes from, and what may be done with it.</summary>
/// <param name="UpdatedOn">The day on which the site last changed what it says.</param>
public sealed record OpenDataView(PagePlace Place, ImmutableArray<EditionInfo> Editions, bool HasNeighbourhoods, DateOnly UpdatedOn) : PageFrame(Place)
{
    public override string Title => "Les données à télécharger";

    public override string Description => "Les actions, les structures et les chiffres du site, en tableaux et en JSON.";

    public override string CrumbName => "Données";

    public override ImmutableArray<ThemeAsset> OwnAssets => [ThemeAssets.DataStylesheet];

    public ImmutableArray<DataTable> Tables => DataTables.Of(Editions.Length, HasNeighbourhoods);

    public DataLicence Licence => DataLicence.Named(Site.DataLicence);

    /// <summary>What a cell of the column holds, in words.</summary>
    public static string KindOf(DataColumn column) => column.Type switch
    {
        DataType.Number => "nombre",
        DataType.Year => "année",
        DataType.Date => "date",
        DataType.YesNo => "oui ou non",
        DataType.WebAddress => "adresse web",
        _ => column.Accepted.Length > 0 ? "un mot parmi\u00A0: " + string.Join(", ", column.Accepted) : "texte",
    };

    public override IEnumerable<JsonObject> LinkedData =>
    [
        new()
        {
            ["@type"] = "Dataset",
            ["name"] = $"{Title} – {Site.Name}",
            ["description"] = Description,
            ["url"] = Links.Absolute(Path),
            ["inLanguage"] = "fr",
            ["isAccessibleForFree"] = true,
            ["dateModified"] = FrenchFormat.MachineDate(UpdatedOn),
            ["spatialCoverage"] = Site.Territory.Length > 0 ? Site.Territory : null,
            ["license"] = Licence.Address?.AbsoluteUri ?? (Licence.Title.Length > 0 ? Licence.Title : null),
            ["isBasedOn"] = new JsonArray([.. Editions.Select(edition => (JsonNode)Links.Absolute(edition.AnnexPath))]),
            ["distribution"] = new JsonArray([.. Tables.Select(table => Download(table.PathOf(), "text/csv")),
                Download(SitePaths.ActionsJson(), "application/json"), Download(SitePaths.DataPackage, "application/json")]),
        },
    ];

    private JsonObject Download(PagePath file, string type) => new()
    {
        ["@type"] = "DataDownload",
        ["contentUrl"] = Links.Absolute(file),
        ["encodingFormat"] = type,
    };
}
