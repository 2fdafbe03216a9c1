namespace Bilan.Markup.Words;

/// <summary>What the texts of an edition are called in a sentence, by its kind: an account of what was done, a programme, a table of actions.</summary>
public static class EditionWords
{
    private static readonly Forms s_report = new("Bilan", "bilan", "le ", "du ", "ce ", "un bilan plus ancien", "aucun bilan", "officiel");
    private static readonly Forms s_programme = new(
        "Programmation", "programmation", "la ", "de la ", "cette ", "une programmation plus ancienne", "aucune programmation", "officielle");
    private static readonly Forms s_actions = new("Actions", "tableau", "le ", "du ", "ce ", "un tableau plus ancien", "aucun tableau", "officiel");

    /// <summary>"Bilan", before a year.</summary>
    public static string Label(EditionKind kind) => Of(kind).Label;

    /// <summary>"bilan".</summary>
    public static string Noun(EditionKind kind) => Of(kind).Noun;

    /// <summary>"le ", before the noun.</summary>
    public static string Article(EditionKind kind) => Of(kind).Article;

    /// <summary>"du ", before the noun.</summary>
    public static string OfArticle(EditionKind kind) => Of(kind).OfArticle;

    /// <summary>"le bilan".</summary>
    public static string The(EditionKind kind) => Article(kind) + Noun(kind);

    /// <summary>"Le bilan".</summary>
    public static string TheAtStart(EditionKind kind) => char.ToUpperInvariant(The(kind)[0]) + The(kind)[1..];

    /// <summary>"du bilan".</summary>
    public static string OfThe(EditionKind kind) => OfArticle(kind) + Noun(kind);

    /// <summary>"ce bilan".</summary>
    public static string This(EditionKind kind) => Of(kind).Demonstrative + Noun(kind);

    /// <summary>"un bilan plus ancien".</summary>
    public static string AnOlder(EditionKind kind) => Of(kind).AnOlder;

    /// <summary>"aucun bilan".</summary>
    public static string No(EditionKind kind) => Of(kind).None;

    /// <summary>"Le bilan officiel".</summary>
    public static string Official(EditionKind kind) => $"{TheAtStart(kind)} {Of(kind).Official}";

    /// <summary>" du contrat de ville", or the contract between guillemets where its name does not say how it is put into a sentence; empty without one.</summary>
    public static string OfContract(EditionInfo? edition)
    {
        const string usual = "Contrat";
        if (edition is null)
            return "";
        return edition.Contract.StartsWith(usual, StringComparison.Ordinal)
            ? $" du {usual.ToLowerInvariant()}{edition.Contract[usual.Length..]}"
            : $" «\u00A0{edition.Contract}\u00A0»";
    }

    private static Forms Of(EditionKind kind) => kind switch
    {
        EditionKind.Programme => s_programme,
        EditionKind.Actions => s_actions,
        _ => s_report,
    };

    private sealed record Forms(
        string Label, string Noun, string Article, string OfArticle, string Demonstrative, string AnOlder, string None, string Official);
}
