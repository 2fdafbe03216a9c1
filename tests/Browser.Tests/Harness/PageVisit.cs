namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// What is seen of a page at one visit with scripts, most of it on a phone of 320 px in light, because opening a page is what costs;
/// the subjects that judge it are the test classes.
/// </summary>
public sealed record PageVisit
{
    /// <summary>Asks a page everything at once: each question is a way to the browser and back.</summary>
    internal static readonly string Script = $$"""
        () => ({
          title: document.title,
          mainText: ({{Harness.MainText.Script}})(),
          sticksOut: ({{ReflowTests.Script}})(),
          frameProblems: ({{LandmarkTests.Script}})(),
          policy: ({{ContentSecurityPolicyTests.Script}})(),
          ambiguousLinks: ({{LinkNameTests.Script}})(),
          expansions: ({{ReadingTests.Expansions}})(),
          stored: ({{RequestTests.Stored}})(),
          brief: ({{ReadingTests.Brief}})(),
        })
        """;

    /// <summary>The address of the page, relative to the site.</summary>
    public string Path { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Found by <see cref="Harness.MainText.Script"/>.</summary>
    public string MainText { get; init; } = "";

    /// <summary>What <see cref="PageEars"/> heard meanwhile.</summary>
    public IReadOnlyList<string> Complaints { get; init; } = [];

    /// <summary>Found by <see cref="ReflowTests.Script"/>.</summary>
    public string[] SticksOut { get; init; } = [];

    /// <summary>Found by <see cref="LandmarkTests.Script"/>.</summary>
    public string[] FrameProblems { get; init; } = [];

    /// <summary>Found by <see cref="ContentSecurityPolicyTests.Script"/>.</summary>
    public string Policy { get; init; } = "";

    /// <summary>Found by <see cref="LinkNameTests.Script"/>.</summary>
    public string[] AmbiguousLinks { get; init; } = [];

    /// <summary>Found by <see cref="ReadingTests.Expansions"/>.</summary>
    public string[] Expansions { get; init; } = [];

    /// <summary>Found by <see cref="RequestTests.Stored"/>.</summary>
    public int Stored { get; init; } = -1;

    /// <summary>Found by <see cref="ReadingTests.Brief"/>, on the page of an action.</summary>
    public BriefFacts? Brief { get; init; }

    /// <summary>Found by <see cref="ColourContrast"/>.</summary>
    public string[] LightContrast { get; init; } = [];

    /// <summary>The same in dark on a desk.</summary>
    public string[] DarkContrast { get; init; } = [];
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
