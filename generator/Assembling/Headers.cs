using Bilan.Diagnostics;
using Bilan.Loading;

namespace Bilan.Assembling;

/// <summary>
/// Checks the headers of all tables before any row is read: a table without its main columns would make every record that refers
/// to it look wrong.
/// </summary>
internal static class Headers
{
    /// <returns>Whether the rows of every table can be read; what is missing is in the bag.</returns>
    public static bool Check(RawRecords raw, DiagnosticBag bag)
    {
        (RawTable? Table, RecordSchema Schema)[] tables =
        [
            (raw.Structures, Schemas.Structure),
            (raw.Themes, Schemas.Theme),
            (raw.Audiences, Schemas.Audience),
            (raw.Acronyms, Schemas.Acronym),
            .. raw.Editions.Select(edition => (edition.Actions, Schemas.Action)),
            .. raw.Editions.Select(edition => (edition.KeyFigures, Schemas.KeyFigure)),
            .. raw.Editions.Select(edition => (edition.Corrections, Schemas.Correction)),
        ];
        // Every table is checked, also after one has failed.
        return tables.Select(pair => RecordReader.CheckHeader(pair.Table, pair.Schema, bag)).ToList().TrueForAll(readable => readable);
    }
}
