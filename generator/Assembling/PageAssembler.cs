using System.Text.RegularExpressions;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Makes the pages of prose that every site must have, from the files of <c>content/pages</c>.</summary>
internal sealed partial class PageAssembler(ImmutableArray<RawDocument> documents, DiagnosticBag bag)
{
    private readonly MarkdownRenderer _markdown = new(hasHeadings: true, bag);
    private readonly List<SourceText> _links = [];

    /// <summary>The links of the pages made so far to pages of the site.</summary>
    public IEnumerable<SourceText> Links => _links;

    public StandardPages Assemble() => new(Page("a-propos"), Page("mentions-legales"), Page("accessibilite"));

    private ProsePage Page(string name)
    {
        if (documents.FirstOrDefault(document => document.Name == name) is not { } document)
        {
            bag.Add(Problems.FileMissing($"content/pages/{name}.md"));
            return new ProsePage("", "", Html.Empty);
        }

        return SafetyNet.Try(SourceLocation.OfFile(document.File), bag, () => Page(document)) ?? new ProsePage("", "", Html.Empty);
    }

    private ProsePage Page(RawDocument document)
    {
        var record = RecordReader.FromDocument(document, PageFields.Schema, bag);
        var (body, links) = _markdown.Render(document.Body);
        _links.AddRange(links);
        AdviseToComplete(document.Body);
        return new ProsePage(
            FrenchTypography.Apply(record.Required(PageFields.Title, "cette page", bag).Value),
            FrenchTypography.Apply(record.Text(PageFields.Description).Value),
            body.Html);
    }

    private void AdviseToComplete(SourceText body)
    {
        var (file, line, _) = body.Location;
        foreach (var text in body.Value.Split('\n'))
        {
            foreach (Match place in ToComplete().Matches(text))
                bag.Add(Problems.PageToComplete(new(file, line, place.Index + 1), place.Value));
            line++;
        }
    }

    /// <summary>What a new page leaves to write.</summary>
    [GeneratedRegex(@"\[À compléter[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex ToComplete();
}
