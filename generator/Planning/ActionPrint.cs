using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>
/// Tells whether an action still says what it said, part by part, without keeping its words: spaces and the shape of quotation marks do
/// not count, so that another version of the program says the same. Knows nothing of what the site adds to the official text.
/// </summary>
internal readonly record struct ActionPrint(ulong Title, ulong Structure, ulong Text, ulong State, ulong KeyFigures)
{
    private const char Separator = '.';
    private const int Parts = 5;

    public static ActionPrint Of(ContractAction action) => new(
        Hash(action.Title),
        // By their first addresses: neither another name nor another id makes one another structure.
        Hash(string.Join(' ', action.Carriers.Select(carrier => carrier.FormerAddresses is [var first, ..] ? first.Path : carrier.Path))),
        Hash(action.Description.PlainText),
        Hash(string.Create(CultureInfo.InvariantCulture, $"{ActionStateWord.Of(action.State)} {action.PostponedTo}")),
        Hash(string.Join('|', action.KeyFigures.Select(Line))));

    /// <summary>The parts in which two prints differ.</summary>
    public ImmutableArray<ActionPart> Except(ActionPrint other) =>
    [
        .. new (ActionPart Part, bool Differs)[]
        {
            (ActionPart.Title, Title != other.Title),
            (ActionPart.Structure, Structure != other.Structure),
            (ActionPart.Text, Text != other.Text),
            (ActionPart.State, State != other.State),
            (ActionPart.KeyFigures, KeyFigures != other.KeyFigures),
        }.Where(part => part.Differs).Select(part => part.Part),
    ];

    public static ActionPrint? Parse(string text)
    {
        var parts = text.Split(Separator);
        var values = new ulong[Parts];
        for (var i = 0; i < Parts; i++)
        {
            if (parts.Length != Parts || !ulong.TryParse(parts[i], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out values[i]))
                return null;
        }

        return new ActionPrint(values[0], values[1], values[2], values[3], values[4]);
    }

    public override string ToString() => string.Join(
        Separator, new[] { Title, Structure, Text, State, KeyFigures }.Select(part => part.ToString("x16", CultureInfo.InvariantCulture)));

    private static string Line(KeyFigure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Label}={figure.Value} {figure.IsApproximate} {figure.Unit} {string.Join('/', figure.Breakdowns.Select(breakdown => $"{breakdown.Name}:{string.Join(',', breakdown.Parts.Select(Line))}"))}");

    private static ulong Hash(string text)
    {
        var signs = new char[text.Length];
        var count = 0;
        foreach (var sign in text)
        {
            if (!char.IsWhiteSpace(sign))
                signs[count++] = sign is '’' or '‘' ? '\'' : sign is '«' or '»' or '“' or '”' ? '"' : sign;
        }

        return XxHash64.HashToUInt64(MemoryMarshal.AsBytes(signs.AsSpan(0, count)));
    }
}
