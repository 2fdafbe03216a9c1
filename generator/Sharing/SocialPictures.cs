using System.Buffers;
using System.Collections.Concurrent;
using System.IO.Pipelines;

namespace Bilan.Sharing;

/// <summary>Draws the pictures beside shared links, several at a time.</summary>
internal sealed class SocialPictures
{
    /// <summary>A painter serves one thread at a time, and is dear to make.</summary>
    private readonly ConcurrentBag<PicturePainter> _painters = [];

    public void Write(SocialPicture picture, PipeWriter output)
    {
        if (!_painters.TryTake(out var painter))
            painter = new PicturePainter();
        output.Write(painter.Paint(picture));
        _painters.Add(painter);
    }
}
