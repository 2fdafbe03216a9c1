namespace Bilan.Printing;

/// <summary>How many of the PDF files are made.</summary>
public sealed record PrintProgress(int Done, int Total);
