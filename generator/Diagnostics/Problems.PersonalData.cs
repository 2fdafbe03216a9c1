using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>
/// People's data in texts that everybody will read. The messages never repeat what they found: they are shown in public too.
/// </summary>
public static partial class Problems
{
    private const string AlreadyPublished = "Le guide .github/CONTRIBUTING.md dit que faire si elle a déjà été publiée.";

    /// <summary>An e-mail address with a person's name; <c>contact@</c> and its like pass.</summary>
    public static Diagnostic PersonalEmail(SourceLocation location) => Warning("DPE001", location,
        "il y a ici une adresse de courriel qui semble être celle d'une personne.",
        $"Mettez à la place une adresse générale (contact@…, accueil@…), ou retirez-la. {AlreadyPublished}");

    /// <summary>A number that starts with 06, 07, +33 6 or +33 7.</summary>
    public static Diagnostic MobileNumber(SourceLocation location) => Warning("DPE002", location,
        "il y a ici un numéro de téléphone portable.",
        "Mettez à la place le numéro fixe de la structure, ou retirez-le. Le guide .github/CONTRIBUTING.md dit que faire s'il a déjà été publié.");

    /// <summary>Thirteen digits that have the form of a French social security number, with or without their key.</summary>
    public static Diagnostic SocialSecurityNumber(SourceLocation location) => Error("DPE003", location,
        "il y a ici une suite de chiffres qui a la forme d'un numéro de sécurité sociale.",
        "Retirez-la : ce numéro ne se publie jamais. Le guide .github/CONTRIBUTING.md dit que faire s'il a déjà été publié.");

    /// <summary>"née le" and a date.</summary>
    public static Diagnostic DateOfBirth(SourceLocation location) => Warning("DPE004", location,
        "il y a ici ce qui semble être la date de naissance d'une personne.",
        $"Retirez-la, ou dites l'âge si le texte en a besoin. {AlreadyPublished}");
}
