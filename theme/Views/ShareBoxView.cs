namespace Bilan.Markup.Views;

/// <summary>How to pass a page on: its address, a sentence, a QR code, a card.</summary>
/// <param name="Sentence">Ready to be sent, without the address, which is added to it.</param>
public sealed record ShareBoxView(SharedCard Card, string Sentence, Links Links)
{
    /// <summary>The address that never changes, also on a copy opened from a disk.</summary>
    public string Address => Links.Absolute(Card.Paths.Page);

    /// <summary>What a downloaded QR code is called, so that two of them can be told apart.</summary>
    public string FileName => "qr-" + Card.Paths.Page.Value.Trim('/').Replace('/', '-');
}
