namespace Bilan.Markup.Views;

/// <summary>One thing that a structure still has to tell.</summary>
/// <param name="Listed">As the list says it to the team of the site.</param>
/// <param name="InLetter">As the letter asks the structure for it.</param>
/// <param name="About">The actions or acronyms it is asked about; none where it is about the structure itself.</param>
public sealed record TodoLine(string Listed, string InLetter, ImmutableArray<string> About)
{
    /// <summary>What is said to both in the same words.</summary>
    public static TodoLine Of(string asked, IEnumerable<string> about) => new(asked, asked, [.. about]);
}
