using System.Globalization;
using System.Text;
using Bilan.Drafting;
using Bilan.Tests.Harness;

namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// Sources of a town with many actions, made of the repository's own records again and again, so that words and lengths are
/// real. The same number gives the same files.
/// </summary>
internal static class SyntheticSource
{
    private const int FirstYear = 2000;
    private const int MostEditions = 25;
    private const int ActionsOfATown = 40;

    /// <summary>Writes <c>content/</c> and <c>data/</c> into the folder.</summary>
    public static void Write(string folder, int actions)
    {
        WriteTables(folder);
        var inEach = Math.Max(ActionsOfATown, (actions + MostEditions - 1) / MostEditions);
        for (var start = 0; start < actions; start += inEach)
            WriteEdition(folder, FirstYear + (start / inEach), start, Math.Min(inEach, actions - start));
    }

    /// <summary>The same with so many actions in the latest of two years; the half of those of the first year go on.</summary>
    public static void WriteTwoYears(string folder, int actions)
    {
        WriteTables(folder);
        WriteEdition(folder, FirstYear, 0, ActionsOfATown);
        WriteEdition(folder, FirstYear + 1, ActionsOfATown / 2, actions);
    }

    private static void WriteTables(string folder)
    {
        Copy("content/site.yml", folder);
        foreach (var table in new[] { "structures", "themes", "publics", "sigles" })
            Copy($"data/{table}.csv", folder);
        foreach (var page in new[] { "a-propos", "mentions-legales", "accessibilite" })
            Write(folder, $"content/pages/{page}.md", $"---\ntitre: {page}\ndescription: {page}\n---\n\nUne page.\n");
    }

    /// <summary>Words that stand in every title, or in that of one action.</summary>
    public static string Mark(int? number = null) => string.Create(CultureInfo.InvariantCulture, $"exemplaire{(number is null ? "" : $" x{number:0000}")}");

    private static void WriteEdition(string folder, int year, int start, int count)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        Write(
            folder,
            $"content/{name}/edition.md",
            $"---\ntitre: Bilan {name}\ncontrat: Contrat de ville\ntableau: Tableau des actions\nmise_a_jour: {name}-12-31\n---\n\nLes actions de {name}.\n");

        var samples = RealRecords.Publication.Actions;
        var table = new StringBuilder("id;titre;structure;themes;publics\n");
        for (var i = start; i < start + count; i++)
        {
            var (sample, text) = (samples[i % samples.Length], samples[i * 7 % samples.Length]);
            var id = string.Create(CultureInfo.InvariantCulture, $"action-{i}");
            table.Append(CultureInfo.InvariantCulture, $"{id};\"{sample.Title.Replace("\"", "\"\"", StringComparison.Ordinal)}, {Mark(i)}\";{sample.Structure.Id};")
                .AppendJoin(',', sample.Themes.Select(theme => theme.Id)).Append(';')
                .AppendJoin(',', sample.Audiences.Select(audience => audience.Id)).Append('\n');
            Write(folder, $"content/{name}/actions/{id}.md", $"---\nresume: {YamlText.Quoted(text.Summary)}\n---\n\n{text.Description.PlainText}\n");
        }

        Write(folder, $"data/{name}/actions.csv", table.ToString());
    }

    private static void Copy(string file, string folder)
    {
        var copy = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(Repository.At(file), copy);
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
