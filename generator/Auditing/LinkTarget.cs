namespace Bilan.Auditing;

/// <summary>Where an address leads, seen from the site.</summary>
internal abstract record LinkTarget
{
    /// <summary>A file of the site.</summary>
    /// <param name="Page">The page, or none when the file is not one.</param>
    /// <param name="Fragment">The place in the page, or empty.</param>
    public sealed record Inside(AuditedPage? Page, string Fragment) : LinkTarget;

    /// <summary>An address of the site that no file answers.</summary>
    public sealed record Missing(bool LacksFinalSlash) : LinkTarget;

    /// <summary>Another site.</summary>
    public sealed record Elsewhere(Uri Address) : LinkTarget;

    /// <summary><c>mailto:</c>, <c>tel:</c>, <c>data:</c>…</summary>
    public sealed record OtherScheme(string Scheme) : LinkTarget;

    /// <summary>Not an address.</summary>
    public sealed record Unreadable : LinkTarget;
}
