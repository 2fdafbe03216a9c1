namespace Bilan.Tests.Browser.Harness;

/// <summary>How a page looks, in a few numbers: enough to tell a styled page from a bare one.</summary>
internal static class Look
{
    public const string Script = """
        () => ['body', 'main', 'h1', 'a'].map(selector => {
          const { fontFamily, fontSize, color, backgroundColor } = getComputedStyle(document.querySelector(selector));
          return [selector, fontFamily, fontSize, color, backgroundColor].join(' ');
        }).join('\n')
        """;
}
