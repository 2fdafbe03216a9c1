using Bilan.Model;

namespace Bilan.Sharing;

/// <summary>What oEmbed says of a page besides its card.</summary>
/// <param name="Author">The structure.</param>
/// <param name="Picture">The thumbnail.</param>
internal sealed record OEmbedFacts(string Title, string Author, PagePath AuthorPage, PagePath Picture);
