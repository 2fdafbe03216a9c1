using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Planning;

namespace Bilan.Tests.Planning;

public class IndexPagesTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(IndexPages.MostOnOnePage, 1)]
    [InlineData(IndexPages.MostOnOnePage + 1, 6)]
    public void Splits_the_index_only_past_the_size_of_one_page_and_loses_no_action(int actions, int pages)
    {
        var entry = IndexPages.Of(Valbourg())[0].Entries[0];
        var many = Enumerable.Repeat(entry, actions);

        var split = IndexPages.Split([.. entry.Action.Themes], [.. many]);

        Assert.Equal(pages, split.Length);
        Assert.Equal(actions, split.Sum(page => page.Entries.Length));
        Assert.All(split, page => Assert.Equal(pages, page.Of));
        Assert.Equal(pages == 1 ? null : "/actions/page-5/", split[^1].Previous?.Value);
    }

    private static Publication Valbourg()
    {
        using var site = TestSite.Valbourg();
        var bag = new DiagnosticBag();
        return Assembler.Assemble(Loader.Load(new SourceFolder(site.Sources), bag), new(), Pictograms.Names, bag)!;
    }
}
