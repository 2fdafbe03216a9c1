using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;

namespace Bilan.Sharing;

/// <summary>Draws the pictures beside shared links, several at a time, and each only once ever.</summary>
/// <param name="cache">The folder in which they are kept by what they show.</param>
internal sealed class SocialPictures(string cache)
{
    private readonly PictureCache _cache = new(cache);

    /// <summary>A painter serves one thread at a time, and is dear to make.</summary>
    private readonly ConcurrentBag<PicturePainter> _painters = [];

    public void Write(SocialPicture picture, PipeWriter output)
    {
        var fingerprint = picture.Fingerprint;
        if (_cache.TryGet(fingerprint) is not { } bytes)
        {
            bytes = Painted(picture);
            _cache.Keep(fingerprint, bytes);
        }

        output.Write(bytes);
    }

    private byte[] Painted(SocialPicture picture)
    {
        if (!_painters.TryTake(out var painter))
            painter = new PicturePainter();
        var bytes = painter.Paint(picture);
        _painters.Add(painter);
        return bytes;
    }
}
