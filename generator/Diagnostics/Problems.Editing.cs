using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>What the site needs to know so that its readers and partners can write to those who look after it.</summary>
public static partial class Problems
{
    /// <summary>A contact "www.exemple.fr" or "Service ville": the pages could only offer a dead link.</summary>
    public static Diagnostic BadContact(SourceLocation location, string value) => Error("EDI001", location,
        $"« {value} » n'est pas une adresse de courriel.",
        "Écrivez seulement l'adresse, par exemple contact@exemple.fr, ou laissez « contact » vide.");
}
