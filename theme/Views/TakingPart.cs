namespace Bilan.Markup.Views;

/// <summary>What somebody must know to take part in an action, what nobody has said of it yet, and the next step.</summary>
public sealed record TakingPart(ContractAction Action)
{
    /// <summary>Beside the people it is for: what a source says, each fact with its name, in the order of a reader's questions.</summary>
    public static IEnumerable<(string Name, string Fact)> Facts(InBrief brief) => new (string, string Fact)[]
    {
        ("Quand", brief.When),
        ("Dates", Dates(brief)),
        ("Où", brief.Where),
        ("Prix", brief.Price),
        ("Inscription", brief.Joining),
    }.Where(fact => fact.Fact.Length > 0);

    /// <summary>The people it is for, and their ages where a source says them.</summary>
    public IEnumerable<string> ForWhom => Action.Audiences.Select(audience => audience.Name).Append(Action.Brief.Ages).Where(words => words.Length > 0);

    /// <summary>"les dates, le lieu ni comment s’inscrire", or empty where all is said.</summary>
    public string NotSaid => Words(UnknownFacts.Of(Action)) switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} ni {last}",
    };

    /// <summary>What one asks after the year that the page tells about.</summary>
    public string IsItStillOn => StateLabel.IsWarning(Action.State) ? "si l’action a eu lieu depuis" : "si l’action continue";

    /// <summary>The shortest way to somebody who answers, where the site knows one.</summary>
    public (string Words, string Address)? NextStep => Action.Structure switch
    {
        { ReplacedBy: not null } => null,
        { Contact.Telephone: { Length: > 0 } number } => ($"Appeler le {TelephoneText.Of(number)}", TelephoneText.Link(number)),
        { Contact.Email: { Length: > 0 } mail } => ("Écrire un courriel", $"mailto:{mail}"),
        { Website: { } website } => ("Aller sur leur site", website.AbsoluteUri),
        _ => null,
    };

    /// <summary>"Du 3 mars 2024 au 5 mai 2024", or empty.</summary>
    public static string Dates(InBrief brief) => FrenchFormat.Dates(brief.StartsOn, brief.EndsOn) is { Length: > 0 } dates ? char.ToUpperInvariant(dates[0]) + dates[1..] : "";

    /// <summary>What is unknown, as one asks for it.</summary>
    /// <param name="withAges">Whether the ages are asked for by themselves.</param>
    public static ImmutableArray<string> Words(UnknownFacts unknown, bool withAges = false) =>
    [
        .. new (bool IsUnknown, string Words)[]
        {
            (unknown.People, "pour qui"),
            (withAges && unknown.Ages, "les âges"),
            (unknown.When, "les dates"),
            (unknown.Where, "le lieu"),
            (unknown.Price, "le prix"),
            (unknown.Joining, "comment s’inscrire"),
        }
        .Where(fact => fact.IsUnknown)
        .Select(fact => fact.Words),
    ];
}
