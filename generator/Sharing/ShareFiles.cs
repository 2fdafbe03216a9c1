using Bilan.Markup.Bundling;
using Bilan.Markup.Views;
using Bilan.Markup.Words;
using Bilan.Model;
using Bilan.Publishing;

namespace Bilan.Sharing;

/// <summary>What stands beside the page of each action and structure for those who pass it on: QR codes and oEmbed.</summary>
internal static class ShareFiles
{
    public static ImmutableArray<OutputFile> For(Publication publication)
    {
        var actions = publication.Editions.SelectMany(edition => edition.Actions.Select(
            action => (
                Card: SharedCard.Of(action, edition, publication.Site),
                OEmbed: new OEmbedFacts(action.Title, action.Structure.Name, action.Structure.Path, action.PicturePath))));
        var structures = publication.Structures.Select(
            structure => (
                Card: SharedCard.Of(structure, StructureView.ActionsOf(structure, publication), publication.Site),
                OEmbed: new OEmbedFacts(structure.Name, structure.Name, structure.Path, SitePaths.Picture)));

        return [.. actions.Concat(structures).ToArray().AsParallel().AsOrdered().SelectMany(shared => Beside(shared.Card, shared.OEmbed, publication.Site))];
    }

    private static OutputFile[] Beside(SharedCard card, OEmbedFacts facts, SiteInfo site)
    {
        var code = QrCode.Of(card.Paths.Page.AbsoluteOn(site.Address));
        return
        [
            new(card.Paths.QrSvg, code.SvgFile()),
            new(card.Paths.QrPng, code.PngFile()),
            new(card.Paths.OEmbed, OEmbedJson.Write(card, facts, site)),
        ];
    }
}
