using AngleSharp.Dom;

namespace Bilan.Auditing;

/// <summary>A stretch of text shown in one go, with the element that each part of it stands in.</summary>
/// <param name="Parts">In the order of the text; the first starts at 0.</param>
internal sealed record TextRun(string Text, ImmutableArray<(int Start, IElement Element)> Parts)
{
    public IElement ElementAt(int position) => Parts.Last(part => part.Start <= position).Element;
}
