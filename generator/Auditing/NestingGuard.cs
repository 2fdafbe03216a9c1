using AngleSharp.Dom;
using AngleSharp.Text;

namespace Bilan.Auditing;

/// <summary>Stops the parser where elements stand too deep inside each other: it looks through all that are open for each that opens.</summary>
internal sealed class NestingGuard
{
    /// <summary>Far more than a page needs. The parser, as browsers do, flattens what is deeper than 512, and still looks through all of it.</summary>
    private const int Deepest = 500;

    /// <summary>Each look walks up the whole nesting, so only some elements are looked at.</summary>
    private const int Between = 250;

    private int _created;
    private INode? _last;

    public void Check(IElement element, TextPosition position)
    {
        // An element is created before it has its place; the one before it stands in its own.
        if (++_created % Between == 0 && DepthOf(_last) > Deepest)
            throw new TooDeepException();

        _last = element;
    }

    private static int DepthOf(INode? node)
    {
        var depth = 0;
        for (; node is not null; node = node.Parent)
            depth++;
        return depth;
    }

    public sealed class TooDeepException : Exception;
}
