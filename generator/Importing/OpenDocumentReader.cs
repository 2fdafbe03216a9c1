using System.Globalization;
using System.Xml;

namespace Bilan.Importing;

/// <summary>
/// Reads .ods and .odt (OASIS OpenDocument 1.3): the tables row by row, and in a text document each paragraph between them as a
/// row of its own. Reads forward only, follows no link and no entity.
/// </summary>
internal sealed class OpenDocumentReader
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string TextNames = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    private readonly XmlReader _xml;
    private readonly ImportLimits _limits;
    private readonly HashSet<string> _boldStyles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _hiddenStyles = new(StringComparer.Ordinal);
    private readonly ImmutableArray<GridSheet>.Builder _sheets = ImmutableArray.CreateBuilder<GridSheet>();
    private SheetBuilder _sheet;
    private int _row;
    private bool _isSpreadsheet;
    private bool _isHidden;

    private OpenDocumentReader(XmlReader xml, ImportLimits limits)
    {
        (_xml, _limits) = (xml, limits);
        _sheet = new SheetBuilder("", limits);
    }

    public static Grid Read(Stream content, ImportLimits limits)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 1024 };
        using var xml = XmlReader.Create(content, settings);
        return new OpenDocumentReader(xml, limits).Read();
    }

    private Grid Read()
    {
        while (_xml.Read())
        {
            _limits.CountStep();
            if (_xml.NodeType == XmlNodeType.Element)
                Start();
            else if (_xml.NodeType == XmlNodeType.EndElement && _isSpreadsheet && Is(Table, "table"))
                _sheets.Add(_sheet.Build(_isHidden));
        }

        if (!_isSpreadsheet)
            _sheets.Add(_sheet.Build());
        return new Grid(_sheets.ToImmutable());
    }

    private void Start()
    {
        if (Is(Office, "spreadsheet"))
            _isSpreadsheet = true;
        else if (Is(Style, "style"))
            ReadStyle();
        else if (Is(Table, "table") && _isSpreadsheet)
            (_sheet, _row, _isHidden) = (new SheetBuilder(_xml.GetAttribute("name", Table) ?? "", _limits), 0, _hiddenStyles.Contains(_xml.GetAttribute("style-name", Table) ?? ""));
        else if (Is(Table, "table-row"))
            ReadRow();
        else if (!_isSpreadsheet && (Is(TextNames, "p") || Is(TextNames, "h")))
            ReadParagraph();
        else if (Is(TextNames, "tracked-changes") || Is(Office, "annotation"))
            Skip();
    }

    private void ReadStyle()
    {
        var name = _xml.GetAttribute("name", Style) ?? "";
        Inside(() =>
        {
            if (Is(Style, "text-properties") && _xml.GetAttribute("font-weight", Format) == "bold")
                _boldStyles.Add(name);
            if (Is(Style, "table-properties") && _xml.GetAttribute("display", Table) == "false")
                _hiddenStyles.Add(name);
        });
    }

    private void ReadParagraph()
    {
        var text = new CellTextBuilder();
        ReadText(text);
        _sheet.Add(0, text.Build());
        _sheet.EndRow(++_row);
    }

    private void ReadRow()
    {
        var repeated = Number("number-rows-repeated");
        var column = 0;
        var hasWords = false;
        Inside(() =>
        {
            if (!Is(Table, "table-cell") && !Is(Table, "covered-table-cell"))
                return;

            var times = Number("number-columns-repeated");
            var rows = Number("number-rows-spanned");
            var text = new CellTextBuilder();
            ReadText(text);
            var words = text.Build();
            hasWords |= !words.IsEmpty;
            for (var i = 0; i < (words.IsEmpty ? 0 : times); i++)
                _sheet.Add(column + i, Tidy(words), rows);
            column += times;
        });

        // The empty rows below a table are one row repeated a million times.
        for (var i = 0; i < (hasWords ? repeated : 1); i++)
            _sheet.EndRow(_row + i + 1);
        _row += repeated;
    }

    private static CellText Tidy(CellText words) => HtmlFragment.IsIn(words.OneLine) ? HtmlFragment.Read(words.OneLine) : words;

    /// <summary>The words of the element that stands here, up to its end.</summary>
    private void ReadText(CellTextBuilder text)
    {
        if (_xml.IsEmptyElement)
            return;

        var bold = new Stack<bool>([_xml.GetAttribute("style-name", TextNames) is { } own && _boldStyles.Contains(own)]);
        var depth = _xml.Depth;
        var startsItem = false;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && bold.Count > 0)
                text.Append(OneSpace(_xml.Value), bold.Peek());
            else if (_xml.NodeType == XmlNodeType.EndElement && Is(TextNames, "span"))
                bold.Pop();
            else if (_xml.NodeType == XmlNodeType.Element)
                startsItem = StartInText(text, bold, startsItem);
            _limits.CountStep();
        }
    }

    /// <param name="startsItem">Whether the next paragraph is the first of an item.</param>
    private bool StartInText(CellTextBuilder text, Stack<bool> bold, bool startsItem)
    {
        switch (_xml.NamespaceURI, _xml.LocalName)
        {
            case (TextNames, "list-item"):
                return true;
            case (TextNames, "p" or "h") when startsItem:
                text.BreakToItem();
                return false;
            case (TextNames, "p" or "h"):
                text.Break();
                break;
            case (TextNames, "span") when !_xml.IsEmptyElement:
                bold.Push(bold.Peek() || _boldStyles.Contains(_xml.GetAttribute("style-name", TextNames) ?? ""));
                break;
            case (TextNames, "s" or "tab"):
                text.Append(" ", bold.Peek());
                break;
            case (TextNames, "line-break"):
                text.Append("\n", bold.Peek());
                break;
            case (Office, "annotation") or (TextNames, "note-citation"):
                Skip();
                break;
        }

        return startsItem;
    }

    /// <summary>White space of the file counts as one space (OpenDocument 1.3, part 3, § 6.1.2).</summary>
    private static string OneSpace(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private void Inside(Action element)
    {
        if (_xml.IsEmptyElement)
            return;

        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element)
                element();
        }
    }

    /// <summary>Passes over the element, to its end tag.</summary>
    private void Skip() => Inside(() => { });

    private int Number(string attribute) =>
        int.TryParse(_xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 1_048_576) : 1;

    private bool Is(string names, string name) => _xml.LocalName == name && _xml.NamespaceURI == names;
}
