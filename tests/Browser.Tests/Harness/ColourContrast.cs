using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bilan.Tests.Browser.Harness;

/// <summary>
/// Whether words stand out (WCAG 1.4.3), by axe, which takes three quarters of its time for this rule. Two hundred pages made by forty
/// templates in a dozen colours repeat each other: words are judged where they are shown as none were before, on this page or another.
/// </summary>
internal sealed class ColourContrast
{
    private static readonly string s_judge = $$"""
        async ways => {
          {{AccessibilityTests.LoadAxe}}
          return ({{AccessibilityTests.ScriptFor("runOnly: { type: 'rule', values: ['color-contrast'] }, preload: false,")}})({ include: ways.flatMap(way => window.waysShown.get(way)) });
        }
        """;

    /// <summary>
    /// The ways in which words are shown: their colour, size and weight, all that is painted behind them up to the first that covers what is
    /// behind it, and what excuses them (a field out of use, words for a voice alone).
    /// </summary>
    private const string Ways = """
        () => {
          const styles = new Map();
          const styleOf = element => {
            if (!styles.has(element)) styles.set(element, getComputedStyle(element));
            return styles.get(element);
          };
          const covers = ({ backgroundColor, backgroundImage, opacity }) => backgroundImage === 'none' && opacity === '1' && /^rgb\(/.test(backgroundColor);
          const wayOf = element => {
            const { color, fontSize, fontWeight, clipPath } = styleOf(element);
            const way = [color, fontSize, fontWeight, clipPath, !!element.closest(':disabled, [aria-disabled=true], [aria-hidden=true]')];
            for (let behind = element; behind; behind = behind.parentElement) {
              const style = styleOf(behind);
              const paints = [style.backgroundColor, style.backgroundImage, style.opacity, style.position].join();
              if (paints !== 'rgba(0, 0, 0, 0),none,1,static') way.push(paints);
              if (covers(style)) break;
            }
            return way.join(' ');
          };
          const says = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '')
            || element.matches('input, select, textarea');
          const shown = [...document.body.querySelectorAll('*')].filter(element => says(element) && element.checkVisibility());
          const forced = matchMedia('(forced-colors: active)').matches;
          window.waysShown = Map.groupBy(shown, element => `${forced} ${wayOf(element)}`);
          return [...window.waysShown.keys()];
        }
        """;

    private readonly ConcurrentDictionary<string, bool> _judged = new();

    /// <summary>What axe finds of words that do not stand out, among those shown as none were before.</summary>
    public async Task<string[]> JudgeAsync(IPage page)
    {
        var shown = await page.EvaluateAsync<string[]>(Ways);
        var unknown = shown.Where(way => _judged.TryAdd(way, true)).ToList();
        return unknown.Count == 0 ? [] : await page.EvaluateAsync<string[]>(s_judge, unknown);
    }
}
