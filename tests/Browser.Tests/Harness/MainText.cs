namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// What a reader can read in the main part of an open page, but for what a script makes of links that work without it: the
/// finder of the index, the field of the home page, the voice, the buttons that share or print. Their own tests say what becomes of them.
/// </summary>
internal static class MainText
{
    /// <summary>With single spaces.</summary>
    public const string Script = """
        () => {
          const main = document.querySelector('main');
          const enhanced = [...main.querySelectorAll('.finder, form.search, .listen, .share button, [data-prints]')].filter(part => !part.hidden);
          enhanced.forEach(part => part.hidden = true);
          const text = main.innerText;
          enhanced.forEach(part => part.hidden = false);
          return text.split(/\s+/u).filter(word => word !== '').join(' ');
        }
        """;
}
