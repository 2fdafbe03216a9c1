namespace Bilan.Model;

/// <summary>A file received for a year, with which nothing is compared.</summary>
/// <param name="Name">As it stands in the folder that keeps it.</param>
public sealed record KeptFile(string Name, KeptReason Reason);

/// <summary>Why a file that was received is not compared.</summary>
public enum KeptReason
{
    /// <summary>The three columns that an import made of it are compared in its place.</summary>
    Imported,

    /// <summary>A text in which the columns of the table are not found.</summary>
    OtherColumns,

    /// <summary>Of a spreadsheet or a word processor.</summary>
    OfficeFormat,
    Pdf,

    /// <summary>A picture, an archive: no table that a program can read.</summary>
    NoTable,
}
