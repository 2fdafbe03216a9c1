using System.Globalization;
using System.Text;

namespace Bilan.Tests.Browser.Paper;

/// <summary>
/// Reads a picture of a QR code as a telephone does (ISO/IEC 18004:2015, level M, versions 1 to 10), but strictly: one module
/// that is wrong is a failure, where a telephone would mend it. Knows nothing of how the code was drawn.
/// </summary>
internal static class QrReader
{
    private const int FormatMask = 0b101_0100_0001_0010;
    private const int LevelM = 0b00;
    private const string Capitals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    /// <summary>For each version at level M: error correction codewords a block, then the data codewords of each block (table 9).</summary>
    private static readonly (int Correction, int[] Blocks)[] s_blocks =
    [
        (10, [16]), (16, [28]), (26, [44]), (18, [32, 32]), (24, [43, 43]), (16, [27, 27, 27, 27]), (18, [31, 31, 31, 31]),
        (22, [38, 38, 39, 39]), (22, [36, 36, 36, 37, 37]), (26, [43, 43, 43, 43, 44]),
    ];

    /// <summary>Centres of the alignment patterns (annex E).</summary>
    private static readonly int[][] s_alignment =
        [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

    /// <param name="picture">Rows of pixels, true where dark; light around the code.</param>
    /// <exception cref="FormatException">It is not a faultless QR code.</exception>
    public static string Read(bool[][] picture)
    {
        var modules = Sample(picture);
        var version = (modules.Length - 17) / 4;
        var mask = Mask(modules);
        var codewords = Codewords(modules, version, mask);
        return Text(Data(codewords, s_blocks[version - 1]), version);
    }

    /// <summary>Finds the code in the picture and looks at the middle of each module.</summary>
    private static bool[][] Sample(bool[][] picture)
    {
        var top = Array.FindIndex(picture, row => row.Contains(true));
        var bottom = Array.FindLastIndex(picture, row => row.Contains(true));
        var left = picture.Where(row => row.Contains(true)).Min(row => Array.IndexOf(row, true));
        var right = picture.Max(row => Array.LastIndexOf(row, true));
        if (top < 0)
            throw new FormatException("nothing is drawn");

        // The upper edge of a finder pattern is seven modules long.
        var finder = picture[top].Skip(left).TakeWhile(dark => dark).Count() / 7.0;
        var side = (int)Math.Round((right - left + 1) / finder);
        side = (int)Math.Round((side - 17) / 4.0) * 4 + 17;
        if (side < 21 || side > 57)
            throw new FormatException($"it has {side} modules a side");

        var width = (right - left + 1) / (double)side;
        var height = (bottom - top + 1) / (double)side;
        return [.. Enumerable.Range(0, side).Select(y => Enumerable.Range(0, side)
            .Select(x => picture[top + (int)((y + .5) * height)][left + (int)((x + .5) * width)]).ToArray())];
    }

    /// <summary>Reads the format information beside the first finder (7.9) and checks the level.</summary>
    private static int Mask(bool[][] modules)
    {
        (int Y, int X)[] places =
            [(8, 0), (8, 1), (8, 2), (8, 3), (8, 4), (8, 5), (8, 7), (8, 8), (7, 8), (5, 8), (4, 8), (3, 8), (2, 8), (1, 8), (0, 8)];
        var format = places.Aggregate(0, (bits, place) => (bits << 1) | (modules[place.Y][place.X] ? 1 : 0)) ^ FormatMask;
        if (format >> 13 != LevelM)
            throw new FormatException("its level is not M");
        return (format >> 10) & 0b111;
    }

    /// <summary>Two columns at a time from the right, up and down, past what is not data (7.7.3).</summary>
    private static byte[] Codewords(bool[][] modules, int version, int mask)
    {
        var side = modules.Length;
        var bits = new List<bool>();
        var up = true;
        for (var right = side - 1; right > 0; right -= 2, up = !up)
        {
            if (right == 6)
                right--;
            for (var step = 0; step < side; step++)
            {
                var y = up ? side - 1 - step : step;
                for (var x = right; x > right - 2; x--)
                {
                    if (!IsFunction(x, y, side, version))
                        bits.Add(modules[y][x] ^ IsMasked(mask, x, y));
                }
            }
        }

        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => (byte)chunk.Aggregate(0, (value, bit) => (value << 1) | (bit ? 1 : 0)))];
    }

    private static bool IsFunction(int x, int y, int side, int version)
    {
        var finder = (x < 9 && y < 9) || (x < 9 && y >= side - 8) || (x >= side - 8 && y < 9);
        var timing = x == 6 || y == 6;
        var versionInformation = version >= 7 && ((x < 6 && y >= side - 11) || (y < 6 && x >= side - 11));
        return finder || timing || versionInformation || IsAlignment(x, y, side, s_alignment[version - 1]);
    }

    private static bool IsAlignment(int x, int y, int side, int[] centres) =>
        (from centreX in centres
         from centreY in centres
         let onFinder = (centreX == 6 && centreY == 6) || (centreX == 6 && centreY == side - 7) || (centreX == side - 7 && centreY == 6)
         where !onFinder && Math.Abs(x - centreX) <= 2 && Math.Abs(y - centreY) <= 2
         select true).Any();

    /// <summary>The patterns of table 10.</summary>
    private static bool IsMasked(int mask, int x, int y) => mask switch
    {
        0 => (x + y) % 2 == 0,
        1 => y % 2 == 0,
        2 => x % 3 == 0,
        3 => (x + y) % 3 == 0,
        4 => ((y / 2) + (x / 3)) % 2 == 0,
        5 => (x * y % 2) + (x * y % 3) == 0,
        6 => ((x * y % 2) + (x * y % 3)) % 2 == 0,
        _ => (((x + y) % 2) + (x * y % 3)) % 2 == 0,
    };

    /// <summary>Takes the blocks apart (7.6) and holds each against its error correction codewords.</summary>
    private static ImmutableArray<byte> Data(byte[] codewords, (int Correction, int[] Blocks) layout)
    {
        var blocks = layout.Blocks.Select(_ => new List<byte>()).ToArray();
        var next = 0;
        for (var i = 0; i < layout.Blocks.Max(); i++)
        {
            for (var block = 0; block < blocks.Length; block++)
            {
                if (i < layout.Blocks[block])
                    blocks[block].Add(codewords[next++]);
            }
        }

        for (var i = 0; i < layout.Correction; i++)
        {
            foreach (var block in blocks)
                block.Add(codewords[next++]);
        }

        if (blocks.Any(block => !IsFaultless(block, layout.Correction)))
            throw new FormatException("a module is wrong");
        return [.. blocks.SelectMany((block, index) => block.Take(layout.Blocks[index]))];
    }

    /// <summary>A Reed-Solomon codeword is zero at each root of its generator: the first powers of two in GF(256).</summary>
    private static bool IsFaultless(List<byte> block, int correction)
    {
        var root = 1;
        for (var i = 0; i < correction; i++, root = Times(root, 2))
        {
            if (block.Aggregate(0, (sum, codeword) => Times(sum, root) ^ codeword) != 0)
                return false;
        }

        return true;
    }

    private static int Times(int a, int b)
    {
        const int field = 0x11D;
        var product = 0;
        for (; b > 0; b >>= 1, a = (a << 1) ^ ((a & 0x80) != 0 ? field : 0))
            product ^= (b & 1) != 0 ? a : 0;
        return product;
    }

    /// <summary>The segments one after the other (7.4): an address may be cut into digits, capitals and bytes to save room.</summary>
    private static string Text(ImmutableArray<byte> data, int version)
    {
        const int end = 0, digits = 1, capitals = 2, bytes = 4;
        var bits = new BitQueue(data);
        var large = version >= 10;
        var text = new StringBuilder();
        while (bits.Left >= 4)
        {
            switch (bits.Take(4))
            {
                case end:
                    return text.ToString();
                case digits:
                    AppendDigits(text, bits, bits.Take(large ? 12 : 10));
                    break;
                case capitals:
                    AppendCapitals(text, bits, bits.Take(large ? 11 : 9));
                    break;
                case bytes:
                    var length = bits.Take(large ? 16 : 8);
                    text.Append(Encoding.UTF8.GetString([.. Enumerable.Range(0, length).Select(_ => (byte)bits.Take(8))]));
                    break;
                default:
                    throw new FormatException("it holds something else than a text");
            }
        }

        return text.ToString();
    }

    private static void AppendDigits(StringBuilder text, BitQueue bits, int count)
    {
        for (; count >= 3; count -= 3)
            text.Append(bits.Take(10).ToString("D3", CultureInfo.InvariantCulture));
        if (count == 2)
            text.Append(bits.Take(7).ToString("D2", CultureInfo.InvariantCulture));
        else if (count == 1)
            text.Append(bits.Take(4));
    }

    private static void AppendCapitals(StringBuilder text, BitQueue bits, int count)
    {
        for (; count >= 2; count -= 2)
        {
            var pair = bits.Take(11);
            text.Append(Capitals[pair / Capitals.Length]).Append(Capitals[pair % Capitals.Length]);
        }

        if (count == 1)
            text.Append(Capitals[bits.Take(6)]);
    }

    private sealed class BitQueue(ImmutableArray<byte> data)
    {
        private int _next;

        public int Left => (data.Length * 8) - _next;

        public int Take(int count)
        {
            var value = 0;
            for (; count > 0; count--, _next++)
                value = (value << 1) | ((data[_next / 8] >> (7 - (_next % 8))) & 1);
            return value;
        }
    }
}
