using System.Text;
using AngleSharp.Dom;

namespace Bilan.Auditing;

/// <summary>
/// The French text that a reader sees, cut where a line must end: at each block. Words joined across inline elements stay
/// joined; code, times and other languages leave <see cref="Replaced"/> in their place.
/// </summary>
internal sealed class VisibleText
{
    /// <summary>Stands for something that is shown but is not French prose.</summary>
    public const char Replaced = '\uFFFC';

    private static readonly HashSet<string> s_inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "i", "ins", "label", "mark", "q", "s", "small",
        "span", "strong", "sub", "sup", "u", "wbr",
    };

    private static readonly HashSet<string> s_replaced = new(StringComparer.Ordinal)
    {
        "code", "kbd", "samp", "var", "time", "svg", "math", "img", "input", "select", "textarea",
    };

    private static readonly HashSet<string> s_unseen = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "template", "pre", "object", "iframe",
    };

    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, IElement Element)> _parts = [];

    /// <summary>The text of the page, and before it the title that the browser shows.</summary>
    public static ImmutableArray<TextRun> Of(IDocument document)
    {
        var text = new VisibleText();
        if (document.QuerySelector("head > title") is { } title)
            text.ReadBlock(title);
        if (document.Body is { } body)
            text.ReadBlock(body);
        return text._runs.ToImmutable();
    }

    private void ReadBlock(IElement block)
    {
        EndRun();
        ReadChildren(block);
        EndRun();
    }

    private void ReadChildren(IElement parent)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText text)
                Append(text.Data, parent);
            else if (child is IElement element)
                ReadElement(element);
        }
    }

    private void ReadElement(IElement element)
    {
        if (s_replaced.Contains(element.LocalName) || IsForeign(element))
            Append(Replaced.ToString(), element);
        else if (s_inline.Contains(element.LocalName))
            ReadChildren(element);
        else if (s_unseen.Contains(element.LocalName))
            EndRun();
        else
            ReadBlock(element);
    }

    private void Append(string text, IElement element)
    {
        _parts.Add((_text.Length, element));
        _text.Append(text);
    }

    private void EndRun()
    {
        if (_text.Length > 0)
            _runs.Add(new TextRun(_text.ToString(), [.. _parts]));
        _text.Clear();
        _parts.Clear();
    }

    private static bool IsForeign(IElement element) =>
        element.GetAttribute("lang") is { Length: > 0 } language
        && !language.StartsWith("fr", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A stretch of text shown in one go, with the element that each part of it stands in.</summary>
/// <param name="Parts">In the order of the text; the first starts at 0.</param>
internal sealed record TextRun(string Text, ImmutableArray<(int Start, IElement Element)> Parts)
{
    public IElement ElementAt(int position) => Parts.Last(part => part.Start <= position).Element;
}
