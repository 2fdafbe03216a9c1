using Bilan.Diagnostics;
using Bilan.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bilan.Loading;

/// <summary>What YAML reads without complaint and otherwise than the person meant: a <c>#</c> that cuts a value, quotes of a word processor, dashes that are not aligned.</summary>
internal sealed class YamlSurprises
{
    private readonly string _yaml;
    private readonly string[] _lines;
    private readonly int _linesBefore;
    private readonly DiagnosticBag _bag;

    /// <param name="linesBefore">How many lines of the file stand before the YAML.</param>
    public YamlSurprises(string yaml, int linesBefore, DiagnosticBag bag)
    {
        _yaml = yaml;
        _linesBefore = linesBefore;
        // Few texts have a "#": the others are not split.
        _lines = yaml.Contains(" #", StringComparison.Ordinal) ? yaml.Split('\n') : [];
        _bag = bag;
    }

    /// <param name="location">Where the scalar, a key or a value, starts.</param>
    public void Report(Scalar scalar, SourceLocation location)
    {
        if (scalar.Style == ScalarStyle.DoubleQuoted)
            ReportEscape(location, _yaml.AsSpan((int)scalar.Start.Index, (int)(scalar.End.Index - scalar.Start.Index)));
        if (scalar.Style != ScalarStyle.Plain)
            return;

        if (TypographicQuotes.Around(scalar.Value) is { } quotes)
            _bag.Add(Problems.TypographicQuotesPublished(location, quotes.Opening, quotes.Closing));
        if (scalar.End.Line > scalar.Start.Line && scalar.Value.Contains(" - ", StringComparison.Ordinal))
            ReportUnevenDash(scalar, location);
        if (_lines.Length > 0 && scalar.Value.Length > 0)
            ReportCut(scalar.End, location);
    }

    /// <summary>Of the letters of "C:\temp" the first is lost: <c>\t</c> is a tab for a machine.</summary>
    /// <param name="typed">The scalar with its quotes.</param>
    private void ReportEscape(SourceLocation location, ReadOnlySpan<char> typed)
    {
        for (var i = typed.IndexOf('\\'); i >= 0 && i + 1 < typed.Length; i++)
        {
            if (typed[i] != '\\')
                continue;
            if (typed[i + 1] is 't' or 'n' or 'r' or '_')
            {
                var before = typed[..i];
                var place = before.LastIndexOf('\n') is var start and >= 0
                    ? location with { Line = location.Line + before.Count('\n'), Column = i - start }
                    : location with { Column = location.Column + i };
                _bag.Add(Problems.EscapeReadAsSpace(place, typed.Slice(i, 2).ToString()));
                return;
            }

            i++;
        }
    }

    /// <summary>An item that is set in more than the one before it is taken for the rest of its text.</summary>
    private void ReportUnevenDash(Scalar scalar, SourceLocation location)
    {
        var first = (int)scalar.Start.Line - 1;
        if (YamlMistakes.FindUnevenDash(_yaml.Split('\n').Skip(first).Take((int)scalar.End.Line - first)) is var (line, column))
            _bag.Add(Problems.YamlUnevenDashes(location with { Line = location.Line + line - 1, Column = column }));
    }

    private void ReportCut(Mark end, SourceLocation location)
    {
        var (line, column) = ((int)end.Line - 1, (int)end.Column - 1);
        if (line >= _lines.Length || column > _lines[line].Length)
            return;

        // After a key stands its colon: "titre: #1" has no value at all.
        var rest = _lines[line].AsSpan(column).TrimStart();
        if (rest.StartsWith(":"))
            rest = rest[1..].TrimStart();
        if (rest.StartsWith("#"))
        {
            var here = location with { Line = line + 1 + _linesBefore, Column = _lines[line].Length - rest.Length + 1 };
            _bag.Add(Problems.YamlCutByHash(here, rest.TrimEnd().ToString()));
        }
    }
}
