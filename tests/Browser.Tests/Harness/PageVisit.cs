namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// What a phone of 320 px shows of a page, gathered at one visit, because opening a page is what costs; the subjects that
/// judge it are the test classes.
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
    string Policy);
