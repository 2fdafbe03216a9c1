namespace Bilan.Sharing;

/// <summary>
/// Chooses a few colours for a picture of flat ones. Colours that differ by less than a sixteenth in each part share one, the most
/// frequent: only the edges of letters change, and no eye sees it. Knows nothing of files.
/// </summary>
internal static class ColourTable
{
    private const int BytesPerPixel = 4;
    private const int BitsKept = 4;
    private const int Groups = 1 << (3 * BitsKept);

    /// <returns>One index for each pixel, and the colours, three bytes each, the most frequent first.</returns>
    public static (byte[] Indexes, byte[] Colours) Reduce(ReadOnlySpan<byte> pixels, int most)
    {
        var uses = new Dictionary<int, int>();
        var previous = -1;
        var run = 0;
        for (var i = 0; i < pixels.Length; i += BytesPerPixel)
        {
            var colour = ColourAt(pixels, i);
            if (colour != previous)
            {
                Count(uses, previous, run);
                (previous, run) = (colour, 0);
            }

            run++;
        }

        Count(uses, previous, run);
        var table = Choose(uses, most);
        return (Indexes(pixels, table), [.. table.SelectMany(colour => new[] { (byte)(colour >> 16), (byte)(colour >> 8), (byte)colour })]);
    }

    private static void Count(Dictionary<int, int> uses, int colour, int run)
    {
        if (run > 0)
            uses[colour] = uses.GetValueOrDefault(colour) + run;
    }

    /// <summary>The most frequent colour of each group, the most frequent groups first; equals in the order of their numbers.</summary>
    private static int[] Choose(Dictionary<int, int> uses, int most) =>
        [.. uses
            .GroupBy(use => Group(use.Key))
            .Select(group => (Colour: group.OrderByDescending(use => use.Value).ThenBy(use => use.Key).First().Key, Uses: group.Sum(use => use.Value)))
            .OrderByDescending(group => group.Uses).ThenBy(group => group.Colour)
            .Take(most)
            .Select(group => group.Colour)];

    private static byte[] Indexes(ReadOnlySpan<byte> pixels, int[] table)
    {
        var nearest = new int[Groups];
        Array.Fill(nearest, -1);
        var indexes = new byte[pixels.Length / BytesPerPixel];
        for (var i = 0; i < indexes.Length; i++)
        {
            var colour = ColourAt(pixels, i * BytesPerPixel);
            ref var known = ref nearest[Group(colour)];
            if (known < 0)
                known = Nearest(colour, table);
            indexes[i] = (byte)known;
        }

        return indexes;
    }

    private static int Nearest(int colour, int[] table)
    {
        var group = Array.FindIndex(table, candidate => Group(candidate) == Group(colour));
        return group >= 0 ? group : Array.IndexOf(table, table.MinBy(candidate => Distance(candidate, colour)));
    }

    private static int Distance(int a, int b) =>
        Square((a >> 16) - (b >> 16)) + Square(((a >> 8) & 0xFF) - ((b >> 8) & 0xFF)) + Square((a & 0xFF) - (b & 0xFF));

    private static int Square(int difference) => difference * difference;

    private static int ColourAt(ReadOnlySpan<byte> pixels, int i) => (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];

    private static int Group(int colour) => ((colour >> 12) & 0xF00) | ((colour >> 8) & 0xF0) | ((colour >> 4) & 0xF);
}
