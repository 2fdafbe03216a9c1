namespace Bilan.Benchmarks.Pipeline;

/// <summary>One line of the table: a command that is run again and again, and what is done around it without being measured.</summary>
/// <param name="Output">The folder in which the command leaves a site.</param>
internal sealed record Contender(string Name, Command Command, string Output)
{
    /// <summary>Done before each run.</summary>
    public Action Before { get; init; } = () => { };

    /// <summary>Whether the next contender needs the output.</summary>
    public bool IsKept { get; init; }

    /// <summary>For one that takes very long.</summary>
    public int MostRuns { get; init; } = int.MaxValue;
}
