namespace Bilan.Exporting;

/// <summary>A cell of the open data: a text, or a number that each kind of file writes in its own way.</summary>
internal readonly record struct DataCell(string Text, decimal? Number = null)
{
    public static implicit operator DataCell(string text) => new(text);

    public static implicit operator DataCell(decimal number) => new("", number);
}
