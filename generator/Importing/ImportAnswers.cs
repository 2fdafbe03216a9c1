using System.Text;
using Bilan.Diagnostics;
using Bilan.Drafting;
using Bilan.Loading;

namespace Bilan.Importing;

/// <summary>
/// What a person answered to the questions of an import: the places of columns, which structure a name means, rows that are no
/// action, cells whose person agreed to be named. Kept as <c>import.yml</c> for the next year.
/// </summary>
internal sealed record ImportAnswers(
    ImmutableDictionary<string, ColumnRole> Columns,
    ImmutableDictionary<string, string> Structures,
    ImmutableHashSet<string> RowsSetAside,
    ImmutableHashSet<string> NamesAccepted)
{
    public const string NewStructure = "nouvelle";

    private const string ColumnsKey = "colonnes";
    private const string StructuresKey = "structures";
    private const string RowsKey = "lignes_ecartees";
    private const string NamesKey = "noms_acceptes";

    /// <summary>The names of the lists that the file has.</summary>
    public static ImmutableArray<string> Keys { get; } = [ColumnsKey, StructuresKey, RowsKey, NamesKey];

    public static ImportAnswers None { get; } =
        new(ImmutableDictionary<string, ColumnRole>.Empty, ImmutableDictionary<string, string>.Empty, [], []);

    public ColumnRole? RoleOf(string heading) => Columns.TryGetValue(heading, out var role) ? role : null;

    public static ImportAnswers Read(string text, string file, DiagnosticBag bag)
    {
        var answers = None;
        foreach (var (key, value) in YamlReader.Read(text, file, 0, bag)?.Entries ?? [])
        {
            answers = (key.Value, value) switch
            {
                (_, RawScalar { Value: "" }) => answers,
                (ColumnsKey, RawMap map) => answers with { Columns = Roles(map, bag) },
                (StructuresKey, RawMap map) => answers with { Structures = Pairs(map).ToImmutableDictionary(pair => pair.Name, pair => pair.Value.Value) },
                (RowsKey, RawList list) => answers with { RowsSetAside = [.. Texts(list)] },
                (NamesKey, RawList list) => answers with { NamesAccepted = [.. Texts(list)] },
                _ => Unknown(answers, key, bag),
            };
        }

        return answers;
    }

    /// <summary>For next year: rows and names are of one table.</summary>
    public ImportAnswers ForAnotherTable() => this with { RowsSetAside = [], NamesAccepted = [] };

    public string Write()
    {
        var text = new StringBuilder("""
            # Comment le tableau reçu est lu. Ce fichier sert aussi aux années suivantes. Relisez les réponses et corrigez-les.
            #
            # La place de chaque colonne : titre, structure, descriptif, structure_puis_titre, titre_puis_structure, groupe (un pilier,
            # un thème : proposé en remarque), identifiant ou aucune. Une colonne sans titre s'appelle « colonne A », « colonne B »…

            """.ReplaceLineEndings("\n"));
        Add(text, ColumnsKey, Columns.Select(pair => (pair.Key, ColumnRoleWord.Of(pair.Value))));
        text.Append("# La structure que veut dire un nom du tableau : un identifiant de data/structures.csv, ou « nouvelle ».\n");
        Add(text, StructuresKey, Structures.Select(pair => (pair.Key, pair.Value)));
        text.Append("# Les lignes qui ne sont pas des actions, comme le compte rendu les nomme.\n");
        Add(text, RowsKey, RowsSetAside);
        text.Append("# Les cases qui nomment une personne qui l'a accepté.\n");
        Add(text, NamesKey, NamesAccepted);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string key, IEnumerable<(string Name, string Value)> pairs)
    {
        text.Append(key).Append(":\n");
        foreach (var (name, value) in pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal))
            text.Append("  ").Append(YamlText.Quoted(name)).Append(": ").Append(value).Append('\n');
    }

    private static void Add(StringBuilder text, string key, IEnumerable<string> items)
    {
        text.Append(key).Append(":\n");
        foreach (var item in items.Order(StringComparer.Ordinal))
            text.Append("  - ").Append(YamlText.Quoted(item)).Append('\n');
    }

    private static ImmutableDictionary<string, ColumnRole> Roles(RawMap map, DiagnosticBag bag)
    {
        var roles = ImmutableDictionary.CreateBuilder<string, ColumnRole>();
        foreach (var (name, value) in Pairs(map))
        {
            if (ColumnRoleWord.All.TryGetValue(value.Value, out var role))
                roles[name] = role;
            else
                bag.Add(Problems.ImportAnswerUnknown(value.Location, value.Value, ColumnRoleWord.All.Keys.Order(StringComparer.Ordinal)));
        }

        return roles.ToImmutable();
    }

    private static ImportAnswers Unknown(ImportAnswers answers, SourceText key, DiagnosticBag bag)
    {
        bag.Add(Problems.ImportAnswerUnknown(key.Location, key.Value, [ColumnsKey, StructuresKey, RowsKey, NamesKey]));
        return answers;
    }

    private static IEnumerable<(string Name, RawScalar Value)> Pairs(RawMap map) =>
        map.Entries.Where(entry => entry.Value is RawScalar).Select(entry => (entry.Key.Value, (RawScalar)entry.Value));

    private static IEnumerable<string> Texts(RawList list) => list.Items.OfType<RawScalar>().Select(item => item.Value);
}
