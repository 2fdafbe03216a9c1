namespace Bilan.Markup.Views;

/// <summary>Numbers for people who need help at once, each with who answers, and the official pages that say so.</summary>
/// <param name="IsAsked">Whether they stay hidden until a search asks for them.</param>
public sealed record UrgentHelpView(ImmutableArray<UrgentHelp> Help, bool IsAsked = false)
{
    public IEnumerable<Uri> Sources => Help.Select(help => help.Source).DistinctBy(source => source.Host);

    /// <summary>"frappe,me tape|incendie": the words that ask for each of them, in their order; null where none are asked.</summary>
    public string? Words => IsAsked ? string.Join('|', Help.Select(help => string.Join(',', help.Words.Select(word => word.Replace('|', ' '))))) : null;
}
