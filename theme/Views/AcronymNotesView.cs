namespace Bilan.Markup.Views;

/// <summary>The acronyms of titles and names, which are shown as they are and explained beside.</summary>
/// <param name="Acronyms">What the page has explained so far.</param>
/// <param name="Shown">The titles and names.</param>
public sealed record AcronymNotesView(AcronymExpander Acronyms, IEnumerable<string> Shown)
{
    /// <summary>Those that the page explains here first.</summary>
    public IReadOnlyList<Acronym> Unexplained => Acronyms.ExplainBeside(string.Join('\n', Shown));
}
