using System.Buffers;
using System.IO.Pipelines;

namespace Bilan.Rendering;

/// <summary>A pipe with no reader: it keeps one page in memory, and its memory for the next page.</summary>
internal sealed class PageBuffer : PipeWriter
{
    private const int TypicalPage = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(TypicalPage);

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    /// <summary>The page written since the last call, in memory of its own.</summary>
    public byte[] Take()
    {
        var page = _bytes.WrittenSpan.ToArray();
        _bytes.ResetWrittenCount();
        return page;
    }

    public override void Advance(int bytes) => _bytes.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }
}
