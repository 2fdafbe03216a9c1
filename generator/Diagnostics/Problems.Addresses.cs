using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>Addresses that were published once and must answer forever.</summary>
public static partial class Problems
{
    /// <summary>Two records that were both published at <c>/2023/actions/velo/</c>.</summary>
    public static Diagnostic FormerAddressClaimedTwice(SourceLocation location, string address, SourceLocation other) =>
        Error("ADR001", location,
            $"l'ancienne adresse « {address} » est demandée deux fois : ici et dans {other}.",
            "Une adresse ne mène qu'à une page : effacez-la à l'un des deux endroits.");

    /// <summary>A former address at which another record is published today.</summary>
    /// <param name="page">The record of that page, or null for a page that every site has.</param>
    public static Diagnostic FormerAddressInUse(SourceLocation location, string address, SourceLocation? page) =>
        Error("ADR002", location,
            page is { } record
                ? $"l'ancienne adresse « {address} » est celle d'une page du site, dont la fiche est dans {record}."
                : $"l'ancienne adresse « {address} » est celle d'une page que le site a toujours.",
            page is null ? "Effacez-la d'ici." : "Effacez-la d'ici, ou changez l'identifiant de l'autre fiche si elle n'a pas encore été publiée.");

    /// <summary>A former address that is the record's own address today.</summary>
    public static Diagnostic RedirectToItself(SourceLocation location, string address) => Error("ADR003", location,
        $"l'ancienne adresse « {address} » est aussi l'adresse actuelle de cette fiche : le renvoi ne mènerait nulle part.",
        "Effacez-la d'ici.");

    /// <summary>An action whose id was changed without a word, or whose row was deleted.</summary>
    /// <param name="place">The record that most likely took its place.</param>
    /// <param name="former">What its field <c>anciennes_adresses</c> must hold: all its former addresses and this one.</param>
    /// <param name="mayBeWithdrawn">Whether the address is that of an action, which can be taken back on purpose.</param>
    public static Diagnostic PublishedAddressMoved(
        SourceLocation place, string address, string name, IReadOnlyList<string> former, bool mayBeWithdrawn) =>
        Error("ADR004", place,
            $"l'adresse « {address} » a été publiée et ne répondrait plus.",
            (mayBeWithdrawn ? $"{Withdrawal} " : "") + $"Si cette page est devenue celle de « {name} », {FormerAddressesLine(place, former)}");

    /// <summary>A published page whose record is gone, and none that looks like it.</summary>
    public static Diagnostic PublishedAddressGone(SourceLocation place, string address, bool mayBeWithdrawn) =>
        Error("ADR008", place,
            $"l'adresse « {address} » a été publiée et ne répondrait plus.",
            mayBeWithdrawn
                ? $"Remettez la fiche qui l'avait. {Withdrawal}"
                : $"Remettez la fiche qui l'avait, ou écrivez cette adresse dans le champ « anciennes_adresses » de celle qui la remplace : {address}");

    /// <summary>The list of another site: thousands of addresses that nothing answers at.</summary>
    public static Diagnostic MoreAddressesGone(int count) => Error("ADR009", SourceLocation.OfFile("data"),
        $"{Number(count)} autres adresses publiées ne répondraient plus ; elles ne sont pas nommées ici.",
        "Vérifiez que la liste donnée par --published est bien celle de ce site.");

    /// <summary>A list of addresses that is a page of the host: "404, not found".</summary>
    public static Diagnostic PublishedListUnreadable(SourceLocation location, string line) => Error("ADR005", location,
        $"« {line} » n'est pas une adresse de page : ce fichier n'est pas la liste des adresses déjà publiées.",
        "Prenez le fichier adresses.txt du site en ligne, sans le modifier.");

    /// <summary>A list of fingerprints that is a page of the host, or was cut.</summary>
    public static Diagnostic PublishedRecordsUnreadable(SourceLocation location) => Error("ADR010", location,
        "cette ligne n'est pas celle d'une liste d'empreintes.",
        "Prenez le fichier empreintes.txt du site en ligne, sans le modifier, ou retirez-le d'à côté de la liste d'adresses.");

    /// <summary>A text of an edition that has been online for two years.</summary>
    /// <param name="titles">Of the actions that change.</param>
    public static Diagnostic PublishedEditionChanges(SourceLocation location, int year, int changes, IReadOnlyList<string> titles)
    {
        const int readableAtOnce = 5;
        var names = string.Join(", ", titles.Take(readableAtOnce).Select(title => $"« {title} »")) + (titles.Count > readableAtOnce ? "…" : "");
        return Notice("EDI002", location,
            $"l'année {Number(year)} est déjà en ligne, et {(changes == 1 ? "une action y changerait" : $"{Number(changes)} actions y changeraient")} : {names}.",
            "Vérifiez que c'est voulu : la page « Fautes corrigées » de cette année dira ce qui a changé depuis la publication.");
    }

    /// <summary>A line for another year in the table of a year, as in the open data that hold all years together.</summary>
    public static Diagnostic RowOfAnotherYear(SourceLocation location, string year, int expected) => Error("ADR006", location,
        $"cette ligne est de l'année « {year} », et ce tableau est celui de {Number(expected)}.",
        "Déplacez-la dans le tableau de son année, ou videz la colonne « annee ».");

    /// <summary>A partner named "Police municipale, pompiers" in a front matter.</summary>
    public static Diagnostic CommaInPartner(SourceLocation location, string name) => Error("ADR007", location,
        $"le partenaire « {name} » contient une virgule, qui sépare les partenaires dans les tableaux.",
        "Écrivez un élément par partenaire, ou le nom sans virgule.");

    private const string Withdrawal =
        "Une action retirée exprès garde sa fiche, avec la raison dans le champ « retiree ».";

    private static string FormerAddressesLine(SourceLocation place, IReadOnlyList<string> former) =>
        place.File.EndsWith(".md", StringComparison.Ordinal)
            ? $"écrivez en haut de ce fichier : anciennes_adresses: [{string.Join(", ", former)}]"
            : $"écrivez à la ligne {Number(place.Line)}, dans la colonne « anciennes_adresses » (ajoutez-la si elle n'y est pas) : {string.Join(',', former)}";
}
