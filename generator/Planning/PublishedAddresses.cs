using System.Buffers;
using System.Text;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>
/// Reads and writes <c>adresses.txt</c>: every address that must answer forever, one a line, in ordinal order. Which these are is for
/// <see cref="SitePlan"/> to say.
/// </summary>
public static class PublishedAddresses
{
    public static void Write(IBufferWriter<byte> output, IEnumerable<PagePath> addresses)
    {
        foreach (var path in addresses)
        {
            output.Write(Encoding.ASCII.GetBytes(path.Value));
            output.Write("\n"u8);
        }
    }

    /// <param name="file">The list of the site that is online, wherever it was fetched to.</param>
    /// <returns>Its addresses; lines that are none are in the bag, and the file itself where it cannot be read.</returns>
    public static ImmutableArray<PagePath> Read(string file, DiagnosticBag bag)
    {
        try
        {
            return Parse(File.ReadAllLines(file), file, bag);
        }
        catch (Exception exception) when (DiskFailure.Is(exception))
        {
            bag.Add(Problems.CannotRead(file, exception));
            return [];
        }
    }

    private static ImmutableArray<PagePath> Parse(string[] lines, string file, DiagnosticBag bag)
    {
        var addresses = ImmutableArray.CreateBuilder<PagePath>();
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (PagePath.TryParse(line.Trim(), out var path))
                addresses.Add(path);
            else if (!string.IsNullOrWhiteSpace(line))
                bag.Add(Problems.PublishedListUnreadable(new SourceLocation(file, number, 1), Beginning(line.Trim())));
        }

        return addresses.ToImmutable();
    }

    private static string Beginning(string line)
    {
        const int enough = 40;
        return line.Length <= enough ? line : line[..enough] + "…";
    }
}
