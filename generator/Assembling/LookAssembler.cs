using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Reads what the publisher changes in the look of the site. Does not know on which papers its colours will stand.</summary>
internal static class LookAssembler
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static SiteLook Assemble(Record record, RawLogo? logo, DiagnosticBag bag) => new(
        Colour(record, SiteFields.Colour, bag),
        Colour(record, SiteFields.Accent, bag),
        Logo(record, logo, bag),
        record.LocationOf(SiteFields.Colour),
        record.LocationOf(SiteFields.Accent));

    private static string Colour(Record record, TextField field, DiagnosticBag bag)
    {
        var text = record.Text(field);
        if (text.IsEmpty)
            return "";
        if (Model.Colour.Parse(text.Value) is { } colour)
            return colour.ToString();

        bag.Add(Problems.NotAColour(text.Location, field.Name, text.Value));
        return "";
    }

    private static Logo? Logo(Record record, RawLogo? logo, DiagnosticBag bag)
    {
        var text = record.Text(SiteFields.LogoText);
        if (logo is null == text.IsEmpty)
            return logo is null ? null : Drawing(logo, text.Value, bag);

        bag.Add(Problems.LogoIncomplete(text.Location, logo is not null));
        return null;
    }

    private static Logo? Drawing(RawLogo logo, string text, DiagnosticBag bag)
    {
        var bytes = logo.Bytes.AsSpan();
        var extension = Path.GetExtension(logo.File);
        if (extension == ".png" ? bytes.StartsWith(s_png) : Encoding.UTF8.GetString(bytes).Contains("<svg", StringComparison.Ordinal))
            return new Logo(FrenchTypography.Apply(text), extension, logo.Bytes);

        bag.Add(Problems.LogoUnusable(logo.File, RawLogo.MaxKilobytes));
        return null;
    }
}
