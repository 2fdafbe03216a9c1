namespace Bilan.Markup.Views;

/// <summary>The PDF file of an annex, where the build made one.</summary>
/// <param name="Text">The words of the link, to which its format and size are added.</param>
/// <param name="Look">The class of the link, or empty.</param>
public sealed record PdfLinkView(Annex Annex, PdfSizes Pdfs, Links Links, string Text, string Look = "");
