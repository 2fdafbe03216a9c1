using System.Collections.Frozen;

namespace Bilan.Reporting;

/// <summary>What a coordinator calls the fields of an action.</summary>
internal static class FieldNames
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>
    {
        ["themes"] = "thèmes",
        ["reportee_en"] = "reportée en",
        ["resume"] = "résumé",
        ["descriptif"] = "texte",
        ["anciennes_adresses"] = "anciennes adresses",
    }.ToFrozenDictionary();

    public static string Of(string field) => s_names.GetValueOrDefault(field, field.Replace('_', ' '));
}
