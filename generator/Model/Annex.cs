namespace Bilan.Model;

/// <summary>The official table of an edition as it is voted on paper: complete, or the rows of one structure or one theme.</summary>
public sealed class Annex
{
    private Annex(
        Edition edition,
        AnnexScope scope,
        string subject,
        string folder,
        string fileName,
        ImmutableArray<ContractAction> actions,
        IEnumerable<FormerAddress> formerAddresses)
    {
        Edition = edition;
        Scope = scope;
        Subject = subject;
        Path = new PagePath($"{edition.AnnexPath}{folder}");
        PdfPath = new PagePath($"{Path}{fileName}.pdf");
        Actions = actions;
        FormerAddresses = [.. formerAddresses.Where(address => address.Path.IsBeside(Path))];
    }

    public Edition Edition { get; }

    public AnnexScope Scope { get; }

    /// <summary>The name of the structure or theme; empty for the complete table.</summary>
    public string Subject { get; }

    public PagePath Path { get; }

    /// <summary>Where its PDF file stands, on a site whose build made one.</summary>
    public PagePath PdfPath { get; }

    /// <summary>Its rows, in the official order.</summary>
    public ImmutableArray<ContractAction> Actions { get; }

    /// <summary>Addresses at which it was published before, when the structure or theme had another id.</summary>
    public ImmutableArray<FormerAddress> FormerAddresses { get; }

    public int StructureCount => Actions.Select(action => action.Structure.Id).Distinct().Count();

    internal static Annex Of(Edition edition) =>
        new(edition, AnnexScope.Complete, "", "", $"annexe-{edition.Year}", edition.Actions, []);

    internal static Annex Of(Edition edition, Structure structure, ImmutableArray<ContractAction> actions) =>
        new(edition, AnnexScope.OneStructure, structure.Name, $"structures/{structure.Id}/", $"annexe-{edition.Year}-{structure.Id}", actions, Moved(edition, structure.FormerAddresses));

    internal static Annex Of(Edition edition, Theme theme, ImmutableArray<ContractAction> actions) =>
        new(edition, AnnexScope.OneTheme, theme.Name, $"themes/{theme.Id}/", $"annexe-{edition.Year}-{theme.Id}", actions, Moved(edition, theme.FormerAddresses));

    /// <summary>The annex follows its structure or theme: below the edition it stands where the page stands below the root.</summary>
    private static IEnumerable<FormerAddress> Moved(Edition edition, ImmutableArray<FormerAddress> former) =>
        former.Select(address => address with { Path = new PagePath(edition.AnnexPath.Value + address.Path.Value[1..]) });
}
