using System.Buffers;
using System.Text.Json;
using Bilan.Model;

namespace Bilan.Exporting;

/// <summary>Writes actions as JSON, complete: what they refer to stands inside them. An empty field is null.</summary>
internal sealed class ActionJson(SiteInfo site)
{
    /// <summary>The actions of some editions, with where they come from.</summary>
    public void Write(IBufferWriter<byte> output, ImmutableArray<EditionInfo> editions, ImmutableArray<ContractAction> actions) =>
        JsonFile.Write(output, json =>
        {
            json.WriteString("titre", site.Name);
            JsonFile.WriteOrigin(json, site, editions);
            json.WriteStartArray("actions");
            foreach (var action in actions)
            {
                json.WriteStartObject();
                WriteFields(json, action);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <summary>One action alone, with where it comes from.</summary>
    public void Write(IBufferWriter<byte> output, EditionInfo edition, ContractAction action) => JsonFile.Write(output, json =>
    {
        JsonFile.WriteOrigin(json, site, [edition]);
        WriteFields(json, action);
    });

    /// <summary>All that is still said of an action that was taken back.</summary>
    public void Write(IBufferWriter<byte> output, WithdrawnAction action) => JsonFile.Write(output, json =>
    {
        json.WriteNumber("annee", action.Year);
        json.WriteString("id", action.Id.Value);
        json.WriteString("titre", action.Title);
        WriteAddress(json, action.Path);
        json.WriteString("retiree", action.Reason);
    });

    private void WriteFields(Utf8JsonWriter json, ContractAction action)
    {
        json.WriteNumber("annee", action.Year);
        json.WriteString("id", action.Id.Value);
        json.WriteString("titre", action.Title);
        WriteText(json, "en_clair", action.PlainTitle);
        WriteAddress(json, action.Path);
        json.WritePropertyName("structure");
        WriteStructure(json, action.Structure);
        WriteArray(json, "autres_structures", action.CoCarriers, structure => WriteStructure(json, structure));
        WriteArray(json, "partenaires", action.Partners, WritePartner);
        WriteArray(json, "themes", action.Themes, theme => WriteNamed(json, theme.Id, theme.Name, theme.Path));
        WriteArray(json, "publics", action.Audiences, audience => WriteNamed(json, audience.Id, audience.Name, audience.Path));
        WriteArray(json, "quartiers", action.Neighbourhoods, neighbourhood => WriteNamed(json, neighbourhood.Id, neighbourhood.Name, neighbourhood.Path));
        WriteText(json, "statut", ActionStateWord.Of(action.State));
        if (action.PostponedTo is { } year)
            json.WriteNumber("reportee_en", year);
        else
            json.WriteNull("reportee_en");
        WriteText(json, "resume", action.Summary);
        WriteText(json, "en_bref", action.Brief.What);
        WriteText(json, "quand", action.Brief.When);
        WriteText(json, "debut", action.Brief.StartsOn is { } start ? JsonFile.Day(start) : "");
        WriteText(json, "fin", action.Brief.EndsOn is { } end ? JsonFile.Day(end) : "");
        WriteText(json, "ou", action.Brief.Where);
        WriteText(json, "ages", action.Brief.Ages);
        WriteText(json, "tarif", action.Brief.Price);
        WriteText(json, "inscription", action.Brief.Joining);
        WriteText(json, "relu_par", action.Brief.ReviewedBy);
        json.WriteStartObject("descriptif");
        WriteText(json, "markdown", action.Description.Markdown);
        WriteText(json, "texte", action.Description.Lines);
        json.WriteEndObject();
        WriteArray(json, "chiffres", action.KeyFigures, figure => WriteFigure(json, figure));
        WriteArray(json, "suite_de", action.Continues, WriteContinuation);
        WriteArray(json, "anciennes_adresses", action.FormerAddresses, former => json.WriteStringValue(former.Path.AbsoluteOn(site.Address)));

        void WriteContinuation(Continuation earlier)
        {
            json.WriteStartObject();
            json.WriteNumber("annee", earlier.Year);
            json.WriteString("id", earlier.Id.Value);
            WriteAddress(json, earlier.Path);
            json.WriteEndObject();
        }

        void WritePartner(Partner partner)
        {
            if (partner is StructurePartner known)
            {
                WriteStructure(json, known.Structure);
                return;
            }

            json.WriteStartObject();
            json.WriteString("nom", partner.Name);
            json.WriteEndObject();
        }
    }

    private void WriteStructure(Utf8JsonWriter json, Structure structure)
    {
        json.WriteStartObject();
        json.WriteString("id", structure.Id.Value);
        json.WriteString("nom", structure.Name);
        WriteText(json, "nom_complet", structure.FullName);
        WriteText(json, "type", structure.Kind);
        WriteText(json, "site_web", structure.Website?.AbsoluteUri ?? "");
        WriteText(json, "telephone", structure.Contact.Telephone);
        WriteText(json, "courriel", structure.Contact.Email);
        WriteText(json, "adresse_postale", structure.Contact.PostalAddress);
        WriteText(json, "horaires", structure.Contact.Hours);
        WriteText(json, "verifie_le", structure.Contact.CheckedOn is { } day ? JsonFile.Day(day) : "");
        WriteArray(json, "noms_precedents", structure.FormerNames, json.WriteStringValue);
        json.WritePropertyName("remplacee_par");
        if (structure.ReplacedBy is { } successor)
            WriteNamed(json, successor.Id, successor.Name, successor.Path);
        else
            json.WriteNullValue();
        WriteAddress(json, structure.Path);
        json.WriteEndObject();
    }

    private void WriteNamed(Utf8JsonWriter json, Slug id, string name, PagePath path)
    {
        json.WriteStartObject();
        json.WriteString("id", id.Value);
        json.WriteString("nom", name);
        WriteAddress(json, path);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, KeyFigure figure)
    {
        json.WriteStartObject();
        json.WriteString("libelle", figure.Label);
        json.WriteNumber("valeur", figure.Value);
        json.WriteBoolean("approximatif", figure.IsApproximate);
        WriteText(json, "unite", figure.Unit);
        if (figure.Breakdowns.Length > 0)
            WriteArray(json, "repartitions", figure.Breakdowns, breakdown => WriteBreakdown(json, breakdown));
        json.WriteEndObject();
    }

    private static void WriteBreakdown(Utf8JsonWriter json, Breakdown breakdown)
    {
        json.WriteStartObject();
        WriteText(json, "nom", breakdown.Name);
        WriteArray(json, "parties", breakdown.Parts, part => WriteFigure(json, part));
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private void WriteAddress(Utf8JsonWriter json, PagePath path) => json.WriteString("adresse", path.AbsoluteOn(site.Address));

    private static void WriteText(Utf8JsonWriter json, string name, string text) =>
        json.WriteString(name, text.Length > 0 ? text : null);
}
