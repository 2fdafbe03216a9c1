using System.Globalization;

namespace Bilan.Model;

/// <summary>How much of an edition's official table an annex holds.</summary>
public enum AnnexScope
{
    Complete,
    OneStructure,
    OneTheme,
}

/// <summary>What a page that leads to an annex says of it.</summary>
/// <param name="Subject">The name of the structure or theme; empty for the complete table.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="PdfPath">Where its PDF file stands, on a site whose build made one.</param>
public sealed record AnnexInfo(EditionInfo Edition, AnnexScope Scope, string Subject, PagePath Path, PagePath PdfPath);

/// <summary>The official table of an edition as it is voted on paper: complete, or the rows of one structure or one theme.</summary>
/// <param name="Actions">Its rows, in the official order.</param>
/// <param name="FormerAddresses">Addresses at which it was published before, when the structure or theme had another id.</param>
public sealed record Annex(AnnexInfo Info, ImmutableArray<ContractAction> Actions, ImmutableArray<FormerAddress> FormerAddresses)
{
    public PagePath Path => Info.Path;

    internal static Annex Of(Edition edition) =>
        new(InfoOf(edition.Info, AnnexScope.Complete, "", edition.Info.AnnexPath, ""), edition.Actions, []);

    internal static Annex Of(EditionInfo edition, Structure structure, ImmutableArray<ContractAction> actions) =>
        Of(edition, AnnexScope.OneStructure, structure.Id, structure.Name, structure.Path, structure.FormerAddresses, actions);

    internal static Annex Of(EditionInfo edition, Theme theme, ImmutableArray<ContractAction> actions) =>
        Of(edition, AnnexScope.OneTheme, theme.Id, theme.Name, theme.Path, theme.FormerAddresses, actions);

    /// <summary>The annex follows its structure or theme: below the edition it stands where the page stands below the root.</summary>
    private static Annex Of(
        EditionInfo edition,
        AnnexScope scope,
        Slug id,
        string name,
        PagePath page,
        ImmutableArray<FormerAddress> former,
        ImmutableArray<ContractAction> actions)
    {
        var path = SitePaths.AnnexOf(edition.Year, page);
        var moved = former.Select(address => address with { Path = SitePaths.AnnexOf(edition.Year, address.Path) });
        return new(InfoOf(edition, scope, name, path, $"-{id}"), actions, [.. moved.Where(address => address.Path.IsBeside(path))]);
    }

    private static AnnexInfo InfoOf(EditionInfo edition, AnnexScope scope, string subject, PagePath path, string ending) =>
        new(edition, scope, subject, path, path.Below(string.Create(CultureInfo.InvariantCulture, $"annexe-{edition.Year}{ending}.pdf")));
}
