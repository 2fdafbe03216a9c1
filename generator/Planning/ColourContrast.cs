using Bilan.Diagnostics;
using Bilan.Markup.Bundling;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>
/// Holds the publisher's colours against the papers of the theme and white paper. In the dark the theme makes them lighter itself.
/// </summary>
internal static class ColourContrast
{
    public static void Check(SiteLook look, DiagnosticBag bag)
    {
        foreach (var (field, text, place) in new[] { ("couleur", look.Colour, look.ColourLocation), ("couleur_accent", look.Accent, look.AccentLocation) })
        {
            if (Colour.Parse(text) is not { } colour)
                continue;
            var contrast = LookSheet.LightPapers.Min(paper => colour.ContrastWith(paper));
            if (contrast < Colour.EnoughForText)
                bag.Add(Problems.ColourHardToRead(place, field, text, contrast, colour.ReadableOn(LookSheet.LightPapers, Colour.Black).ToString()));
        }
    }
}
