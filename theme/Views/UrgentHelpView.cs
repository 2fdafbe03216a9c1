namespace Bilan.Markup.Views;

/// <summary>Numbers for people who need help at once, each with who answers, and the official pages that say so.</summary>
/// <param name="IsAsked">Whether they stay hidden until a search asks for them.</param>
public sealed record UrgentHelpView(ImmutableArray<UrgentHelp> Help, bool IsAsked = false)
{
    public IEnumerable<Uri> Sources => Help.Select(help => help.Source).DistinctBy(source => source.Host);

    /// <summary>"frappe,me tape|incendie": the words that ask for each of them, in their order; null where none are asked.</summary>
    public string? Words => Rows(help => help.Words);

    /// <summary>In the same form, what takes these words away.</summary>
    public string? Except => Rows(help => help.Except);

    /// <summary>
    /// Ids of the actions that help those who ask for a number; empty where none are asked, and for a number one can only write to: its
    /// words say how somebody asks ("je suis sourd"), not for what.
    /// </summary>
    public string Actions(UrgentHelp help) => IsAsked && help.Telephone.Length > 0 ? string.Join(' ', help.Actions) : "";

    private string? Rows(Func<UrgentHelp, ImmutableArray<string>> words) =>
        IsAsked ? string.Join('|', Help.Select(help => string.Join(',', words(help).Select(word => word.Replace('|', ' '))))) : null;
}
