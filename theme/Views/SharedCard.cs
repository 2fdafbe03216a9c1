using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Bilan.Markup.Views;

/// <summary>
/// What others paste into their pages to show an action or a structure: the frame around its card, or a card in plain HTML.
/// The titles in it are escaped here, once; whoever shows the code to a reader escapes it again.
/// </summary>
/// <param name="Name">What is shown, in words.</param>
/// <param name="Html">The card that needs no frame.</param>
/// <param name="Height">Of the frame, in pixels.</param>
public sealed record SharedCard(string Name, BesidePaths Paths, Uri SiteAddress, string Html, int Height)
{
    /// <summary>The width, in pixels, that a card needs no more than.</summary>
    public const int Width = 480;

    /// <summary>Rather a little too high than a card cut at its foot: measured in columns of 240 pixels.</summary>
    private const int HeadAndFoot = 230;
    private const int Line = 25;
    private const int LettersOnALine = 24;
    private const int ListItem = 62;

    /// <summary>Colours are left to the page around it, which may be dark.</summary>
    private const string BoxStyle = "max-width: 30em; padding: 1em; border: 1px solid";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page that shows the card, in a frame.</summary>
    public string Frame => $"""
        <iframe src="{Paths.Card.AbsoluteOn(SiteAddress)}" title="{Encoder.Encode(Name)}" width="100%" height="{Height}" style="border: 0; max-width: {Width}px" loading="lazy"></iframe>
        """;

    /// <param name="sequel">What became of it since; null where there is no later edition.</param>
    public static SharedCard Of(ActionCard action, EditionInfo edition, ActionSequel? sequel, SiteInfo site)
    {
        IEnumerable<string> lines =
        [
            $"{Link(action.Path, $"<strong>{Encoder.Encode(action.Title)}</strong>", site)}{(action.PlainTitle.Length > 0 ? $"<br>{Encoder.Encode(action.PlainTitle)}" : "")}<br>par {Encoder.Encode(action.Structure.Name)}",
            StateLabel.Of(action) ?? "",
            sequel is null ? "" : Since(sequel, site),
            Encoder.Encode(action.Summary),
            $"{Encoder.Encode(edition.Title)}, {Encoder.Encode(site.Name)}",
        ];
        var html = Box(lines.Where(line => line.Length > 0).Select(line => $"<p>{line}</p>"));
        return new($"{action.Title}, par {action.Structure.Name}", action.Beside, site.Address, html,
            HeadAndFoot + (Line * (action.Title.Length + action.PlainTitle.Length + action.Summary.Length + LengthOf(sequel)) / LettersOnALine));
    }

    private static string Since(ActionSequel sequel, SiteInfo site)
    {
        var links = string.Join(", ", sequel.Newest.Select(newest => Link(newest.Path, Encoder.Encode(SequelWords.Link(newest, sequel)), site)));
        return $"{SequelWords.Lead(sequel)}{links}{(links.Length > 0 ? ". " : "")}{SequelWords.Missing(sequel)}".TrimEnd();
    }

    private static int LengthOf(ActionSequel? sequel) => sequel is null
        ? 0
        : SequelWords.Lead(sequel).Length + sequel.Newest.Sum(newest => SequelWords.Link(newest, sequel).Length) + SequelWords.Missing(sequel).Length;

    /// <param name="actions">The actions to list.</param>
    public static SharedCard Of(Structure structure, ImmutableArray<ActionCard> actions, SiteInfo site)
    {
        IEnumerable<string> list = actions.IsEmpty
            ? []
            : ["<ul>", .. actions.Select(action => $"  <li>{Link(action.Path, Encoder.Encode(action.Title), site)} ({action.Year})</li>"), "</ul>"];
        var html = Box(
        [
            $"<p>{Link(structure.Path, $"<strong>{Encoder.Encode(structure.Name)}</strong>", site)}</p>",
            .. list,
            $"<p>{Encoder.Encode(site.Name)}</p>",
        ]);
        return new(actions.IsEmpty ? $"La structure {structure.Name}" : $"Les actions de la structure {structure.Name}", structure.Beside, site.Address, html,
            HeadAndFoot + (ListItem * actions.Length));
    }

    private static string Box(IEnumerable<string> lines) =>
        $"<div style=\"{BoxStyle}\">\n{string.Concat(lines.Select(line => $"  {line}\n"))}</div>";

    /// <param name="markup">What is shown, escaped.</param>
    private static string Link(PagePath page, string markup, SiteInfo site) => $"<a href=\"{page.AbsoluteOn(site.Address)}\">{markup}</a>";
}

/// <summary>How to pass a page on: its address, a sentence, a QR code, a card.</summary>
/// <param name="Sentence">Ready to be sent, without the address, which is added to it.</param>
public sealed record ShareBoxView(SharedCard Card, string Sentence, Links Links)
{
    /// <summary>The address that never changes, also on a copy opened from a disk.</summary>
    public string Address => Links.Absolute(Card.Paths.Page);

    /// <summary>What a downloaded QR code is called, so that two of them can be told apart.</summary>
    public string FileName => "qr-" + Card.Paths.Page.Value.Trim('/').Replace('/', '-');
}
