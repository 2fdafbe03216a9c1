using System.Globalization;

namespace Bilan.Planning;

/// <summary>128 bits that tell whether a file would be made from the same things as one that stands already.</summary>
public readonly record struct Fingerprint(UInt128 Value)
{
    /// <summary>Of what is made from the same things and from <paramref name="more"/>.</summary>
    public Fingerprint And(string more) => new Fingerprints(this).Of(Model.SitePaths.Home, more);

    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
