using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>One finding about the sources or about a finished site, made only by <see cref="Problems"/>.</summary>
/// <param name="Code">Stable: three letters and three digits. It names the finding in tests, guides and searches.</param>
/// <param name="Message">One French sentence: what was found and what was expected.</param>
/// <param name="Cure">What the reader can do about it, in French; may be empty where the message says it all.</param>
public sealed record Diagnostic(
    Severity Severity, string Code, SourceLocation Location, string Message, string Cure) : IComparable<Diagnostic>
{
    /// <summary>Where else it shows: one finding about a table stands for all records that miss a row of it.</summary>
    public ImmutableArray<SourceLocation> Places { get; init; } = [];

    /// <summary>Message and cure, as a reader sees them.</summary>
    public string Text => Cure.Length == 0 ? Message : $"{Message} {Cure}";

    /// <summary>By place, then by code: the order in which an editor reads a file.</summary>
    public int CompareTo(Diagnostic? other) =>
        other is null ? 1
        : Location.CompareTo(other.Location) is var byPlace and not 0 ? byPlace
        : string.CompareOrdinal(Code, other.Code) is var byCode and not 0 ? byCode
        : string.CompareOrdinal(Message, other.Message);

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}

/// <summary>How grave a finding is. Only an error keeps a site from being published.</summary>
public enum Severity
{
    Notice,
    Warning,
    Error,
}
