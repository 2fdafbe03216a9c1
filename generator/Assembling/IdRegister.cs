using System.Text;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Model;

namespace Bilan.Assembling;

/// <summary>Takes the ids of one kind of record, and reports those that are malformed or taken.</summary>
internal sealed class IdRegister(DiagnosticBag bag)
{
    private readonly Dictionary<Slug, SourceLocation> _taken = [];

    /// <returns>The id, or null when the record cannot have it.</returns>
    public Slug? Register(SourceText text)
    {
        if (text.IsEmpty)
            return null;

        if (!Slug.TryParse(text.Value, out var id))
        {
            bag.Add(Problems.BadId(text.Location, text.Value, Suggest(text.Value)));
            return null;
        }

        if (_taken.TryAdd(id, text.Location))
            return id;

        bag.Add(Problems.DuplicateId(text.Location, text.Value, _taken[id]));
        return null;
    }

    /// <summary>The id that a title would make: "Fête du sport" gives <c>fete-du-sport</c>. Empty where no letter is left.</summary>
    public static string Suggest(string title) => Joined(title) is var id && Slug.IsReservedName(id) ? $"{id}-1" : id;

    private static string Joined(string title)
    {
        var result = new StringBuilder();
        foreach (var c in PlainLetters.Of(title))
        {
            if (char.IsAsciiLetterOrDigit(c))
                result.Append(c);
            else if (result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        var whole = result.ToString().Trim('-');
        if (whole.Length <= Slug.MaxLength)
            return whole;

        var lastWordEnd = whole.LastIndexOf('-', Slug.MaxLength);
        return whole[..(lastWordEnd > 0 ? lastWordEnd : Slug.MaxLength)];
    }
}
