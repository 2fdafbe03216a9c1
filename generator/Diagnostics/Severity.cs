namespace Bilan.Diagnostics;

/// <summary>How grave a finding is. Only an error keeps a site from being published.</summary>
public enum Severity
{
    Notice,
    Warning,
    Error,
}
