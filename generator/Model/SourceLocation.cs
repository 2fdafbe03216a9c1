namespace Bilan.Model;

/// <summary>
/// Where a fact was read: a file relative to the root of the sources, with <c>/</c> between folders, and a place in it.
/// Lines and columns count from 1, in UTF-16 units; 0 means the file as a whole.
/// </summary>
public readonly record struct SourceLocation(string File, int Line, int Column) : IComparable<SourceLocation>
{
    public static SourceLocation OfFile(string file) => new(file, 0, 0);

    public int CompareTo(SourceLocation other) =>
        string.CompareOrdinal(File, other.File) is var byFile and not 0 ? byFile
        : Line != other.Line ? Line.CompareTo(other.Line)
        : Column.CompareTo(other.Column);

    /// <summary>The form that editors and CI systems make clickable: <c>file(line,column)</c>.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";

    public static bool operator <(SourceLocation left, SourceLocation right) => left.CompareTo(right) < 0;

    public static bool operator >(SourceLocation left, SourceLocation right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourceLocation left, SourceLocation right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourceLocation left, SourceLocation right) => left.CompareTo(right) >= 0;
}
