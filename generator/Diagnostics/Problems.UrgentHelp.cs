using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>The numbers for people who need help at once, in <c>data/urgences.csv</c>.</summary>
public static partial class Problems
{
    /// <summary>A number "03 53 01 00 00": of one place, not of the whole country.</summary>
    public static Diagnostic NotANationalNumber(SourceLocation location, string value) => Error("URG001", location,
        $"« {value} » n'est pas un numéro d'urgence national.",
        "Ce tableau ne contient que des numéros courts, les mêmes partout en France : 17, 112, 3919. Le téléphone d'une structure s'écrit dans data/structures.csv.");

    /// <summary>A row with neither a telephone nor a number for SMS.</summary>
    public static Diagnostic HelpWithoutNumber(SourceLocation location, string id) => Error("URG002", location,
        $"l'aide « {id} » n'a pas de numéro.", "Remplissez « telephone », « sms » ou les deux.");

    /// <summary>An action <c>violence-faites-aux-femmes</c> where <c>violences-faites-aux-femmes</c> is meant.</summary>
    public static Diagnostic HelpOnUnknownAction(SourceLocation location, string id, string? nearest) => Error("URG003", location,
        $"aucune action, d'aucune année, n'a l'identifiant « {id} ».", DidYouMean(nearest));

    /// <summary>A row without words, themes and actions.</summary>
    public static Diagnostic HelpShownNowhere(SourceLocation location, string id) => Error("URG004", location,
        $"l'aide « {id} » n'est montrée nulle part.", "Remplissez au moins une des colonnes « mots », « themes » et « actions ».");

    /// <summary>A source <c>http://…</c>: on its way to the reader anybody could put another number in its place.</summary>
    public static Diagnostic HelpFromUnsafeSource(SourceLocation location, string source) => Error("URG005", location,
        $"la source « {source} » ne commence pas par https://.", "Donnez l'adresse sûre de la page officielle, celle qui commence par https://.");
}
