using System.Text.RegularExpressions;
using Bilan.Tests;
using Bilan.Tests.Browser.Harness;
using Bilan.Tests.Harness;

namespace Bilan.Benchmarks.Pipeline;

/// <summary>The sources of a town, and the one of its records that a coordinator changes again and again.</summary>
internal sealed partial class Town
{
    private readonly string _record;
    private readonly string _text;
    private readonly Func<string, string, string> _edit;
    private int _changes;

    private Town(string sources, int actions, Func<string, string, string> edit)
    {
        (Sources, Actions, _edit) = (sources, actions, edit);
        var records = Directory.GetFiles(Path.Combine(sources, "content"), "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "actions")
            .Order(StringComparer.Ordinal)
            .ToArray();
        _record = records[records.Length / 2];
        _text = File.ReadAllText(_record);
    }

    public string Sources { get; }

    public int Actions { get; }

    /// <summary>Of the page of the record that changes, below the root of the site.</summary>
    public string ChangingPage => Path.ChangeExtension(Path.GetRelativePath(Path.Combine(Sources, "content"), _record), null) + "/";

    /// <summary>The repository's own. A word more in a text of the official table is an error there, so it is the summary that changes.</summary>
    public static Town OfTheRepository(string folder)
    {
        foreach (var name in new[] { "content", "data" })
            Folders.Copy(Repository.At(name), Path.Combine(folder, name));
        return new Town(folder, RealRecords.Publication.Actions.Length, (text, word) => EndOfSummary().Replace(text, $" {word}$0", 1));
    }

    /// <summary>A made one, in which the text changes.</summary>
    public static Town Of(int actions, string folder)
    {
        SyntheticSource.Write(folder, actions);
        return new Town(folder, actions, (text, word) => $"{text.TrimEnd()} {word}\n");
    }

    /// <returns>A word that has never stood in the record before, and does now.</returns>
    public string ChangeOneRecord()
    {
        var word = $"changement{++_changes}";
        File.WriteAllText(_record, _edit(_text, word));
        return word;
    }

    [GeneratedRegex("(?<=^resume: \".*)\"$", RegexOptions.Multiline)]
    private static partial Regex EndOfSummary();
}
