namespace Bilan.Markup.Words;

/// <summary>Writes <c>mailto:</c> links with a subject and a text (RFC 6068).</summary>
public static class MailLink
{
    /// <summary>
    /// The longest link that opens everywhere: Windows hands at most 2,048 characters to a mail program, the old Outlook a few less.
    /// </summary>
    public const int MaxLength = 2000;

    /// <param name="recipient">An e-mail address, or nothing: then the reader chooses.</param>
    public static string To(string recipient, string subject, string body) =>
        $"mailto:{Uri.EscapeDataString(recipient).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(subject)}&body={Escape(body)}";

    private static string Escape(string body) => Uri.EscapeDataString(body.ReplaceLineEndings("\r\n"));
}
