using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>What goes on from one year to the next: themes of several contracts, editions that are still drafts.</summary>
public static partial class Problems
{
    /// <summary>A theme <c>sante</c> with <c>sante</c> in its field <c>correspond_a</c>.</summary>
    public static Diagnostic ThemeOfItsOwn(SourceLocation location, string id) => Error("THE001", location,
        $"le thème « {id} » ne peut pas correspondre à lui-même.",
        "Écrivez dans « correspond_a » l'identifiant d'un autre thème, celui d'un autre contrat, ou videz la case.");

    /// <summary>A period "depuis 2024".</summary>
    public static Diagnostic BadPeriod(SourceLocation location, string value) => Error("THE002", location,
        $"« {value} » n'est pas une période.", "Écrivez la première et la dernière année du contrat : 2024-2030.");

    /// <summary>An edition that is online and says <c>brouillon: oui</c> again.</summary>
    public static Diagnostic PublishedEditionIsDraft(SourceLocation location, int year) => Error("ADR011", location,
        $"l'année {Number(year)} est déjà en ligne : elle ne peut plus être un brouillon, ses adresses ne répondraient plus.",
        "Enlevez « brouillon: oui ».");
}
