using Bilan.Diagnostics;

namespace Bilan.Importing;

/// <summary>How much a table may hold. No table of a town comes near; a file that does more was made to do harm, or is not a table.</summary>
internal sealed class ImportLimits(string file)
{
    public const int MaxFileBytes = 20 * 1024 * 1024;

    /// <summary>Of all that is packed in the file.</summary>
    public const int MaxUnpackedBytes = 64 * 1024 * 1024;

    /// <summary>Of one part that a library may hold in memory as a tree, many times as large.</summary>
    public const int MaxXmlBytes = 16 * 1024 * 1024;

    public const int MaxRows = 5_000;

    /// <summary>Of a town: each is compared with all others.</summary>
    public const int MaxActions = 2_000;

    /// <summary>Of elements inside each other: a library reads them by calling itself, and its stack has an end.</summary>
    public const int MaxDepth = 200;

    /// <summary>
    /// Of the elements, texts and ends of one part, each of which a library may hold as an object. The table of two thousand actions,
    /// each with a page of text in Word, has fewer.
    /// </summary>
    public const int MaxNodes = 600_000;

    public const int MaxColumns = 200;
    public const int MaxCharacters = 2 * 1024 * 1024;

    /// <summary>Of what a reader takes one by one: a cell, an element. A count and not a clock, so that the answer never depends on the machine.</summary>
    private const int MaxSteps = 4_000_000;

    private int _steps;
    private int _rows;
    private int _characters;

    /// <summary>Counts a row that was read.</summary>
    /// <exception cref="RefusedFileException">One of the limits is passed.</exception>
    public void Count(GridRow row)
    {
        var characters = row.Cells.Sum(cell => cell.IsCovered ? 0 : cell.Text.Lines.Sum(line => line.Words.Length));
        if (++_rows > MaxRows || (_characters += characters) > MaxCharacters)
            throw Refused();
    }

    public void CheckColumn(int column)
    {
        if (column >= MaxColumns)
            throw Refused();
    }

    public void CountStep()
    {
        if (++_steps > MaxSteps)
            throw Refused();
    }

    public RefusedFileException Refused() => new(Problems.ImportTooLarge(file));
}

/// <summary>The file cannot be a table that is imported; the finding says why.</summary>
internal sealed class RefusedFileException(Diagnostic finding) : Exception(finding.Message)
{
    public Diagnostic Finding { get; } = finding;
}
