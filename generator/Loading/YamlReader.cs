using Bilan.Diagnostics;
using Bilan.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bilan.Loading;

/// <summary>
/// Reads the YAML of front matters and of <c>site.yml</c> into nodes that keep their places. Knows no key.
/// Anchors, aliases and tags are refused: no record needs them, and they are how a small text becomes a huge one.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>In characters; the longest honest front matter is a hundredth of it.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>Lists in maps in lists; a record needs three.</summary>
    public const int MaxDepth = 8;

    private readonly string _file;
    private readonly int _linesBefore;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private readonly YamlSurprises _surprises;

    private YamlReader(string yaml, string file, int linesBefore, DiagnosticBag bag)
    {
        _file = file;
        _linesBefore = linesBefore;
        _bag = bag;
        _parser = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        _surprises = new YamlSurprises(yaml, linesBefore, bag);
    }

    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    /// <returns>The map, or null when the text is not one; the reason is then in the bag.</returns>
    public static RawMap? Read(string yaml, string file, int linesBefore, DiagnosticBag bag)
    {
        var start = new SourceLocation(file, linesBefore + 1, 1);
        if (yaml.Length > MaxLength || IsNestedTooDeep(yaml))
        {
            bag.Add(Problems.YamlTooLarge(start));
            return null;
        }

        if (YamlMistakes.FindNoBreakSpace(yaml) is var (line, column))
        {
            bag.Add(Problems.YamlNoBreakSpace(new SourceLocation(file, line + linesBefore, column)));
            return null;
        }

        var reader = new YamlReader(yaml, file, linesBefore, bag);
        try
        {
            return reader.ReadDocument(start);
        }
        catch (YamlException exception)
        {
            bag.Add(YamlMistakes.Explain(yaml, reader.At(exception.Start), linesBefore));
        }
        catch (Exception exception) when (exception is InvalidOperationException or EndOfStreamException or ArgumentException or FormatException or OverflowException)
        {
            // The scanner gives up on some broken texts and on escapes outside Unicode, and the parser on some rare legal texts,
            // without saying where.
            bag.Add(YamlMistakes.Explain(yaml, reader._parser.Current is { } last ? reader.At(last.Start) : start, linesBefore));
        }

        return null;
    }

    /// <summary>
    /// The parser keeps every opened bracket on its own stacks, so the depth is bounded before it sees the text.
    /// Brackets inside quotes count too: honest texts have few.
    /// </summary>
    private static bool IsNestedTooDeep(string yaml)
    {
        const int manyTimesMore = 4 * MaxDepth;
        var depth = 0;
        foreach (var c in yaml)
        {
            depth = c is '[' or '{' ? depth + 1 : c is ']' or '}' or '\n' && depth > 0 ? depth - 1 : depth;
            if (depth > manyTimesMore)
                return true;
        }

        return false;
    }

    private RawMap? ReadDocument(SourceLocation start)
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return RawMap.Empty(start);

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out _))
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, "A second document.");

        switch (root)
        {
            case RawMap map:
                return map;
            case RawScalar { Value: "" }:
                return RawMap.Empty(start);
            case null:
                return null;
            default:
                _bag.Add(Problems.YamlNotAMap(root.Location));
                return null;
        }
    }

    /// <returns>The node, or null when it was refused; the reason is then in the bag.</returns>
    private RawNode? ReadNode(int depth)
    {
        var current = _parser.Consume<ParsingEvent>();
        var location = At(current.Start);
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            _bag.Add(Problems.YamlAnchorOrTag(location));
        if (depth > MaxDepth)
            throw new YamlException(current.Start, current.End, "Nested too deep.");
        if (current is Scalar read)
        {
            _surprises.Report(read, location);
            // An escape between quotes ("\u0007") makes what the file itself may not hold.
            if (TextRules.FirstRefused(read.Value) is var (_, code, kind))
                _bag.Add(Problems.ForbiddenCharacter(location, code, kind));
        }

        return current switch
        {
            Scalar scalar => new RawScalar(TextRules.Cleaned(scalar.Value).Trim(TextRules.Spaces), location),
            SequenceStart list => ReadList(location, list.Style == SequenceStyle.Flow, depth),
            MappingStart => ReadMap(location, depth),
            _ => null,
        };
    }

    private RawList ReadList(SourceLocation location, bool inBrackets, int depth)
    {
        var items = ImmutableArray.CreateBuilder<RawNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is { } item)
                items.Add(item);
        }

        return new RawList(items.ToImmutable(), location, inBrackets);
    }

    private RawMap ReadMap(SourceLocation location, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<SourceText, RawNode>>();
        var places = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not RawScalar { Value.Length: > 0 } name)
            {
                // The parser places a key that is not there at the start of the text.
                if (key is not null)
                    _bag.Add(Problems.YamlNotAMap(key is RawScalar && value is not null ? value.Location : key.Location));
            }
            else if (!places.TryAdd(name.Value, name.Location))
            {
                _bag.Add(Problems.DuplicateKey(name.Location, name.Value, places[name.Value].Line));
            }
            else if (value is not null)
            {
                entries.Add(new(new SourceText(name.Value, name.Location), value));
            }
        }

        return new RawMap(entries.ToImmutable(), location);
    }

    private SourceLocation At(Mark mark) => new(_file, (int)mark.Line + _linesBefore, (int)mark.Column);
}
