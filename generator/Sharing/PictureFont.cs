using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SkiaSharp;

namespace Bilan.Sharing;

/// <summary>
/// The letters of the pictures: Inter (SIL Open Font License 1.1), as the assembly of a package carries it, so that a picture
/// does not depend on the fonts of the machine. Only the data of that assembly is read.
/// </summary>
internal static class PictureFont
{
    private const string Package = "Avalonia.Fonts.Inter.dll";

    public static SKTypeface Regular { get; } = Load("/Assets/Inter-Regular.ttf");

    public static SKTypeface Bold { get; } = Load("/Assets/Inter-Bold.ttf");

    /// <summary>The resource of an Avalonia assembly: the length of an index, the index, then the files one after the other.</summary>
    private static SKTypeface Load(string file)
    {
        using var package = new PEReader(typeof(PictureFont).Assembly.GetManifestResourceStream(Package)
            ?? throw new InvalidOperationException($"The program was built without {Package}."));
        var resources = package.GetSectionData(package.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var metadata = package.GetMetadataReader();
        var offset = metadata.ManifestResources.Select(metadata.GetManifestResource)
            .Single(resource => metadata.GetString(resource.Name) == "!AvaloniaResources").Offset;

        var bytes = resources.GetContent((int)offset, resources.Length - (int)offset).ToArray();
        using var reader = new BinaryReader(new MemoryStream(bytes));
        reader.ReadInt32();
        var indexLength = reader.ReadInt32();
        var files = (int)reader.BaseStream.Position + indexLength;
        reader.ReadInt32();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (name, start, length) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            if (name == file)
                return SKTypeface.FromData(SKData.CreateCopy(bytes.AsSpan(files + start, length)));
        }

        throw new InvalidOperationException($"{Package} has no {file}.");
    }
}
