namespace Bilan.Markup.Views;

/// <summary>Every structure that carries an action or takes part in one.</summary>
public sealed class StructuresView(Publication publication, bool offline) : PageFrame(publication, SitePaths.Structures, offline)
{
    public override string Title => "Les structures";

    public override string Description =>
        "Les associations et les services qui portent les actions, et ce que chacun propose.";

    public override string CrumbName => "Structures";

    public override NavSection Section => NavSection.Structures;
}
