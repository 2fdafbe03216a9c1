namespace Bilan.Model;

/// <summary>What the official text says became of an action. Most texts say nothing, and then the site claims nothing.</summary>
public enum ActionState
{
    NotStated,
    Done,
    PartlyDone,
    Postponed,
    Cancelled,
    Ongoing,
}
