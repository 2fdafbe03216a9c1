namespace Bilan.Model;

/// <summary>What the opening of an action's page says beside its summary; each is empty where the official text says nothing.</summary>
/// <param name="What">A text easier than the summary, which it then replaces.</param>
/// <param name="When">When it takes place, in the words of the official text.</param>
/// <param name="Where">Where it takes place, in the words of the official text.</param>
/// <param name="Ages">For which ages, in the words of the official text or of the structure; so too the next two.</param>
/// <param name="Price">What it costs.</param>
/// <param name="Joining">How one joins.</param>
/// <param name="ReviewedBy">
/// Who, among the people concerned, read the text and understood it. Only then may it be called FALC ("facile à lire et à
/// comprendre"): the European rules for easy-to-read (Inclusion Europe, 2009) ask for it.
/// </param>
/// <param name="StartsOn">Its first day, where a source gives one; so too its last.</param>
public sealed record InBrief(
    string What, string When, string Where, string Ages, string Price, string Joining, string ReviewedBy, DateOnly? StartsOn, DateOnly? EndsOn);
