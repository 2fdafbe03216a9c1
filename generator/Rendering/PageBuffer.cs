using System.Buffers;
using System.IO.Pipelines;

namespace Bilan.Rendering;

/// <summary>A pipe with no reader: it keeps one file in memory, and its memory for the next file.</summary>
public sealed class PageBuffer : PipeWriter
{
    private const int TypicalPage = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _bytes = new(TypicalPage);

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    /// <summary>What was written since the last <see cref="Clear"/>; valid until more is written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Clear() => _bytes.ResetWrittenCount();

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
