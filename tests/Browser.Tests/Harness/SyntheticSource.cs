using System.Globalization;
using System.Text;

namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// Sources of a town with many actions, made of the repository's own tables and texts again and again, so that words and
/// lengths are real. The same number gives the same files.
/// </summary>
internal static class SyntheticSource
{
    private const int FirstYear = 2000;
    private const int MostEditions = 25;
    private const int ActionsOfATown = 40;

    /// <summary>Writes <c>content/</c> and <c>data/</c> into the folder.</summary>
    public static void Write(string folder, int actions)
    {
        Copy("content/site.yml", folder);
        foreach (var table in new[] { "structures", "themes", "publics", "sigles" })
            Copy($"data/{table}.csv", folder);
        foreach (var page in new[] { "a-propos", "mentions-legales", "accessibilite" })
            Write(folder, $"content/pages/{page}.md", $"---\ntitre: {page}\ndescription: {page}\n---\n\nUne page.\n");

        var texts = Directory.EnumerateFiles(Repository.At("content/2023/actions"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var rows = File.ReadAllLines(Repository.At("data/2023/actions.csv"));
        var samples = rows.Skip(1).Where(row => row.Split(';') is [.., "", "", ""]).ToArray();
        var inEach = Math.Max(ActionsOfATown, (actions + MostEditions - 1) / MostEditions);
        for (var start = 0; start < actions; start += inEach)
            WriteEdition(folder, FirstYear + (start / inEach), rows[0], samples, texts, start, Math.Min(inEach, actions - start));
    }

    private static void WriteEdition(string folder, int year, string header, string[] samples, string[] texts, int start, int count)
    {
        var name = year.ToString(CultureInfo.InvariantCulture);
        Write(
            folder,
            $"content/{name}/edition.md",
            $"---\ntitre: Bilan {name}\ncontrat: Contrat de ville\ntableau: Tableau des actions\nmise_a_jour: {name}-12-31\n---\n\nLes actions de {name}.\n");

        var table = new StringBuilder(header).Append('\n');
        for (var i = start; i < start + count; i++)
        {
            var cells = samples[i % samples.Length].Split(';');
            cells[0] = string.Create(CultureInfo.InvariantCulture, $"action-{i}");
            cells[1] = string.Create(CultureInfo.InvariantCulture, $"{cells[1]} {i}");
            table.AppendJoin(';', cells).Append('\n');
            Write(folder, $"content/{name}/actions/{cells[0]}.md", texts[i * 7 % texts.Length]);
        }

        Write(folder, $"data/{name}/actions.csv", table.ToString());
    }

    private static void Copy(string file, string folder) => Write(folder, file, File.ReadAllText(Repository.At(file)));

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
