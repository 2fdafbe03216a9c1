namespace Bilan.Markup.Views;

/// <summary>The way from paper to a page of the site: a QR code and the address to type.</summary>
/// <param name="Lead">What the reader finds there: "Tout savoir sur cette action".</param>
public sealed record PaperAddressView(string Lead, PagePath Path, Links Links)
{
    /// <summary>What the QR code says.</summary>
    public string Address => Links.Absolute(Path);

    /// <summary>The address as one types it, in parts between which a line may break.</summary>
    public IEnumerable<string> TypedParts
    {
        get
        {
            var typed = Address[(Address.IndexOf("://", StringComparison.Ordinal) + "://".Length)..];
            return typed.TrimEnd('/').Split('/').Select((part, index) => index == 0 ? part : "/" + part);
        }
    }
}
