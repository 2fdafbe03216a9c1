using System.Collections.Immutable;
using Bilan.Markup.Layout;
using Bilan.Model;

namespace Bilan.Markup.Pages;

/// <summary>The official table of an edition: its three columns, its order, its texts.</summary>
public sealed class AnnexView(Report report, Edition edition, bool offline) : PageFrame(report, edition.AnnexPath, offline)
{
    public Edition Edition { get; } = edition;

    public override string Title => $"{Edition.TableTitle} {Edition.Year}";

    public override string Description =>
        $"Le tableau officiel, à lire et à imprimer\u00A0: {Edition.Contract}, {Edition.Title}.";

    public override string CrumbName => Edition.TableTitle;

    public override NavSection Section => NavSection.Edition;

    public override ImmutableArray<Crumb> Crumbs => [new(Edition.Title, Edition.Path)];

    public override Edition Source => Edition;
}
