namespace Bilan.Model;

/// <summary>
/// The lasting name of a record, and so a part of its address: lower-case ASCII letters, digits and single hyphens,
/// at most <see cref="MaxLength"/> characters.
/// </summary>
public readonly record struct Slug : IComparable<Slug>
{
    public const int MaxLength = 40;

    private Slug(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string text, out Slug slug)
    {
        var valid = text.Length is > 0 and <= MaxLength && IsShapedLikeSlug(text) && !IsReservedName(text);
        slug = valid ? new Slug(text) : default;
        return valid;
    }

    /// <summary>Whether the text has the alphabet of a slug, whatever its length.</summary>
    public static bool IsShapedLikeSlug(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var hyphenInside = text[i] == '-' && i > 0 && i < text.Length - 1 && text[i - 1] != '-';
            if (!char.IsAsciiLetterLower(text[i]) && !char.IsAsciiDigit(text[i]) && !hyphenInside)
                return false;
        }

        return text.Length > 0;
    }

    /// <summary>Whether Windows keeps the name for a device, so that no folder can have it (learn.microsoft.com, "Naming Files, Paths, and Namespaces").</summary>
    public static bool IsReservedName(string name) =>
        name is "con" or "prn" or "aux" or "nul"
        || (name.Length == 4 && char.IsAsciiDigit(name[3]) && name[3] != '0' && (name.StartsWith("com", StringComparison.Ordinal) || name.StartsWith("lpt", StringComparison.Ordinal)));

    public int CompareTo(Slug other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(Slug left, Slug right) => left.CompareTo(right) < 0;

    public static bool operator >(Slug left, Slug right) => left.CompareTo(right) > 0;

    public static bool operator <=(Slug left, Slug right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Slug left, Slug right) => left.CompareTo(right) >= 0;
}
