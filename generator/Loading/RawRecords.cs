using Bilan.Model;

namespace Bilan.Loading;

/// <summary>All that was read, and nothing of what it means.</summary>
/// <param name="Pages">The files of <c>content/pages</c>, by name.</param>
/// <param name="Editions">The latest year first.</param>
public sealed record RawRecords(
    RawMap Site,
    RawTable? Structures,
    RawTable? Themes,
    RawTable? Audiences,
    RawTable? Acronyms,
    RawTable? Meanings,
    RawTable? UrgentHelp,
    ImmutableArray<RawDocument> Pages,
    ImmutableArray<RawEdition> Editions)
{
    public static RawRecords None { get; } = new(RawMap.Empty(SourceLocation.OfFile(SourceFiles.Site)), null, null, null, null, null, null, [], []);

    public RawTable? Neighbourhoods { get; init; }

    /// <summary>The publisher's sign, or null.</summary>
    public RawLogo? Logo { get; init; }

    /// <summary>Every table that could be read, of any year.</summary>
    public IEnumerable<RawTable> Tables =>
        new[] { Structures, Themes, Audiences, Neighbourhoods, Acronyms, Meanings, UrgentHelp }
            .Concat(Editions.SelectMany(edition => new[] { edition.Actions, edition.KeyFigures, edition.Corrections }))
            .OfType<RawTable>();

    /// <summary>Every file that was read and says something of the site itself: not the texts of actions, which are records.</summary>
    public IEnumerable<string> Files =>
        Tables.Select(table => table.File)
            .Concat(Pages.Select(page => page.File).Where(SourceFiles.IsKnown))
            .Concat(Editions.Select(edition => edition.Edition?.File).OfType<string>())
            .Append(Site.Location.File)
            .Concat(Logo is { } logo ? [logo.File] : []);
}

/// <summary>A drawing as it came.</summary>
public sealed record RawLogo(string File, ImmutableArray<byte> Bytes)
{
    /// <summary>Every page shows it, also on a slow connection.</summary>
    public const int MaxKilobytes = 20;
}

/// <summary>The files of one year. A table that the year does not have is absent.</summary>
/// <param name="KeptFiles">What stands beside the official table, or in its place.</param>
public sealed record RawEdition(
    int Year,
    RawDocument? Edition,
    RawTable? Actions,
    RawTable? KeyFigures,
    RawTable? Corrections,
    RawOfficialTable? OfficialTable,
    ImmutableArray<KeptFile> KeptFiles,
    ImmutableArray<RawDocument> ActionTexts)
{
    /// <summary>The names of the texts of actions that stand there and could not be read.</summary>
    public ImmutableArray<string> UnreadableTexts { get; init; } = [];
}

/// <summary>A Markdown file: its front matter, and its body with the place where the body starts.</summary>
/// <param name="Name">The file's name without folder and extension.</param>
public sealed record RawDocument(string File, string Name, RawMap FrontMatter, SourceText Body);

/// <summary>A CSV file: its header and its rows, each with as many cells as the header.</summary>
public sealed record RawTable(string File, ImmutableArray<SourceText> Header, ImmutableArray<RawRow> Rows);

/// <summary>One record of a table, which may span several lines of its file.</summary>
public sealed record RawRow(SourceLocation Location, ImmutableArray<SourceText> Cells);

/// <summary>The official table as it came: the rows of <c>data/&lt;year&gt;/source/</c>.</summary>
public sealed record RawOfficialTable(string File, ImmutableArray<RawOfficialRow> Rows);

/// <summary>One row of the official table, each of its three cells on one line.</summary>
public sealed record RawOfficialRow(string Title, string Structure, string Text, SourceLocation Location)
{
    /// <summary>Title, structure and text, separated by tabs.</summary>
    public string Whole => $"{Title}\t{Structure}\t{Text}";
}

/// <summary>A piece of text as it was read, without the space around it, and where it starts.</summary>
public readonly record struct SourceText(string Value, SourceLocation Location)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    public override string ToString() => Value;
}
