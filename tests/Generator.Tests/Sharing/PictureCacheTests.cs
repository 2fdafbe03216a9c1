using System.Buffers;
using Bilan.Sharing;

namespace Bilan.Tests.Sharing;

/// <summary>The folder in which pictures are kept between builds.</summary>
public sealed class PictureCacheTests : IDisposable
{
    private const string Fingerprint = "0123456789abcdef";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly byte[] _picture = Picture(Fingerprint);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_picture_is_given_back_as_it_was_kept_and_nothing_else_stays_in_the_folder()
    {
        new PictureCache(_folder).Keep(Fingerprint, _picture);

        Assert.Equal(_picture, new PictureCache(_folder).TryGet(Fingerprint));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void What_was_never_kept_is_not_there() => Assert.Null(new PictureCache(_folder).TryGet(Fingerprint));

    [Fact]
    public void A_picture_that_was_cut_short_anywhere_is_drawn_again()
    {
        var cache = new PictureCache(_folder);

        Assert.All(Enumerable.Range(0, _picture.Length), length =>
        {
            cache.Keep(Fingerprint, _picture.AsSpan(0, length));
            Assert.Null(cache.TryGet(Fingerprint));
        });
    }

    [Fact]
    public void A_picture_with_a_changed_byte_anywhere_is_drawn_again()
    {
        var cache = new PictureCache(_folder);

        Assert.All(Enumerable.Range(0, _picture.Length), at =>
        {
            byte[] damaged = [.. _picture];
            damaged[at] ^= 1;
            cache.Keep(Fingerprint, damaged);
            Assert.Null(cache.TryGet(Fingerprint));
        });
    }

    [Fact]
    public void A_picture_of_something_else_is_drawn_again()
    {
        var cache = new PictureCache(_folder);

        cache.Keep(Fingerprint, Picture("fedcba9876543210"));

        Assert.Null(cache.TryGet(Fingerprint));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_no_error()
    {
        File.WriteAllText(_folder, "a file");
        var cache = new PictureCache(_folder);

        cache.Keep(Fingerprint, _picture);

        Assert.Null(cache.TryGet(Fingerprint));
        Assert.Equal("a file", File.ReadAllText(_folder));
        File.Delete(_folder);
    }

    [Fact]
    public void An_entry_that_cannot_be_replaced_is_no_error()
    {
        Directory.CreateDirectory(Path.Combine(_folder, Fingerprint + ".png", "in the way"));
        var cache = new PictureCache(_folder);

        cache.Keep(Fingerprint, _picture);

        Assert.Null(cache.TryGet(Fingerprint));
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    private static byte[] Picture(string fingerprint)
    {
        var file = new ArrayBufferWriter<byte>();
        PalettePng.Write(file, [1, 2, 3], [0, 0], 1, 1, fingerprint);
        return file.WrittenSpan.ToArray();
    }
}
