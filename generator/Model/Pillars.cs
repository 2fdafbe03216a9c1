namespace Bilan.Model;

/// <summary>The pillars of the contracts to which a theme may belong, as the dictionary of <c>data/</c> lists them.</summary>
public static class Pillars
{
    public static ImmutableArray<string> All { get; } =
    [
        "Cohésion sociale",
        "Cadre de vie et renouvellement urbain",
        "Développement économique et emploi",
        "Valeurs de la République et citoyenneté",
    ];
}
