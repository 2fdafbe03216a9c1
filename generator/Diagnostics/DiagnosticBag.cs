namespace Bilan.Diagnostics;

/// <summary>Collects the findings of a run, from any thread; knows nothing of how they are printed.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock _gate = new();
    private readonly List<Diagnostic> _found = [];

    public bool HasErrors { get; private set; }

    public bool HasWarnings { get; private set; }

    public void Add(Diagnostic diagnostic)
    {
        // Findings are few: a build without any never takes this lock.
        lock (_gate)
        {
            _found.Add(diagnostic);
            HasErrors |= diagnostic.Severity == Severity.Error;
            HasWarnings |= diagnostic.Severity == Severity.Warning;
        }
    }

    /// <summary>All findings in the order of their places, each once.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (_gate)
            return [.. _found.Distinct().Order()];
    }
}
