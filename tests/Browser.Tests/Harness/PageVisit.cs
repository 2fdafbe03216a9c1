namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// What is seen of a page at one visit with scripts, most of it on a phone of 320 px, because opening a page is what costs; the
/// subjects that judge it are the test classes.
/// </summary>
/// <param name="Path">The address of the page, relative to the site.</param>
/// <param name="MainText">What can be read in <c>main</c>, with single spaces.</param>
/// <param name="Complaints">What <see cref="PageEars"/> heard while it loaded.</param>
/// <param name="SticksOut">Found by <see cref="ReflowTests.Script"/>.</param>
/// <param name="FrameProblems">Found by <see cref="LandmarkTests.Script"/>.</param>
/// <param name="Policy">Found by <see cref="ContentSecurityPolicyTests.Script"/>.</param>
public sealed record PageVisit(
    string Path,
    string Title,
    string MainText,
    IReadOnlyList<string> Complaints,
    IReadOnlyList<string> SticksOut,
    IReadOnlyList<string> FrameProblems,
    string Policy)
{
    /// <summary>Found by <see cref="AccessibilityTests.Contrast"/>, in light on a phone and in dark on a desk.</summary>
    public IReadOnlyList<string> Contrast { get; init; } = [];

    /// <summary>Found by <see cref="LinkNameTests.Script"/>.</summary>
    public IReadOnlyList<string> AmbiguousLinks { get; init; } = [];

    /// <summary>Found by <see cref="ReadingTests.Expansions"/>.</summary>
    public IReadOnlyList<string> Expansions { get; init; } = [];

    /// <summary>Found by <see cref="ReadingTests.Brief"/>, on the page of an action.</summary>
    public BriefFacts? Brief { get; init; }
}

/// <summary>How the page of an action opens.</summary>
public sealed record BriefFacts
{
    /// <summary>The names of its facts: "Pour qui".</summary>
    public string[] Names { get; init; } = [];

    /// <summary>How many texts say what it is.</summary>
    public int What { get; init; }

    /// <summary>Its first heading.</summary>
    public string FirstHeading { get; init; } = "";

    /// <summary>How many elements say "FALC".</summary>
    public int Easy { get; init; }
}

/// <summary>The same visit without scripts.</summary>
/// <param name="Controls">How many fields and buttons are shown on a desk.</param>
public sealed record PlainVisit(string Path, string MainText, int Controls);
