namespace Bilan.Markup.Views;

/// <summary>What can be printed of a structure or a theme: its part of each official table and, for a structure, its poster.</summary>
public sealed record AnnexLinksView(ImmutableArray<Annex> Annexes, PdfSizes Pdfs, Links Links, PagePath? Poster = null);
