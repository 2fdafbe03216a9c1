using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;

namespace Bilan.Tests.Model;

public class IndexPageTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(IndexPage.MostOnOnePage, 1)]
    [InlineData(IndexPage.MostOnOnePage + 1, 6)]
    public void Splits_the_index_only_past_the_size_of_one_page_and_loses_no_action(int actions, int pages)
    {
        var action = FirstAction();
        var many = Enumerable.Repeat(action, actions);

        var split = IndexPage.Split([.. action.Themes], [.. many]);

        Assert.Equal(pages, split.Length);
        Assert.Equal(actions, split.Sum(page => page.Actions.Length));
        Assert.Equal("/actions/", split[0].Path.Value);
        Assert.Equal(pages == 1 ? "/actions/" : "/actions/page-6/", split[^1].Path.Value);
    }

    private static ContractAction FirstAction()
    {
        using var site = TestSite.Valbourg();
        var bag = new DiagnosticBag();
        return Assembler.Assemble(Loader.Load(new SourceFolder(site.Sources), bag), new(), Pictograms.Names, bag)!.Actions[0];
    }
}
