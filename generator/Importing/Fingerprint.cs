using System.IO.Hashing;
using System.Text;
using Bilan.Assembling;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>
/// A short sign of what an import wrote in a record. A record whose files still give it was edited by nobody; what people add
/// beside it (summary, themes, figures) does not count.
/// </summary>
internal static class Fingerprint
{
    /// <summary>An import names no partners: those that are there were added by a person.</summary>
    public static string Of(ImportedAction action) =>
        Of(action.Title, action.Carriers, "", action.State, action.PostponedTo, action.Text);

    /// <summary>Of the row alone: a field that a person moved into the Markdown file was edited.</summary>
    public static string Of(Record row, RawDocument? text) => Of(
        row.Text(ActionFields.Title).Value,
        string.Join(',', row.List(ActionFields.Structure).Select(structure => structure.Value)),
        string.Join(',', row.List(ActionFields.Partners).Select(partner => partner.Value)),
        row.Text(ActionFields.State).Value,
        row.Text(ActionFields.PostponedTo).Value,
        text?.Body.Value ?? "");

    private static string Of(params ReadOnlySpan<string> parts)
    {
        var hash = new XxHash64();
        foreach (var part in parts)
        {
            hash.Append(Encoding.UTF8.GetBytes(part.Trim()));
            hash.Append([0]);
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
