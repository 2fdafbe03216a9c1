using System.IO.Pipelines;
using Bilan.Rendering;

namespace Bilan.Publishing;

/// <summary>
/// A pipe into one file after the other. A small file is written at once when it is closed; of a large one, no more than a piece is
/// held.
/// </summary>
internal sealed class FileSink : PipeWriter
{
    private const int LargestPiece = 1 << 20;

    private readonly PageBuffer _piece = new();
    private string _path = "";
    private FileStream? _file;
    private long _written;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    /// <summary>What follows goes to this file, which must not exist.</summary>
    public void Open(string path)
    {
        (_path, _written) = (path, 0);
        _piece.Clear();
    }

    /// <returns>The length of the file in bytes.</returns>
    public long Close()
    {
        WritePiece();
        _file!.Dispose();
        _file = null;
        return _written;
    }

    /// <summary>Leaves the file as it is, after a failure.</summary>
    public void Abandon()
    {
        _file?.Dispose();
        _file = null;
    }

    public override void Advance(int bytes)
    {
        _piece.Advance(bytes);
        if (_piece.Written.Length >= LargestPiece)
            WritePiece();
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _piece.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _piece.GetSpan(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
    }

    public override void Complete(Exception? exception = null)
    {
    }

    private void WritePiece()
    {
        // Pieces are large already, and the kernel's own locks are of no use on a file that nobody else knows.
        _file ??= new FileStream(_path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        _file.Write(_piece.Written.Span);
        _written += _piece.Written.Length;
        _piece.Clear();
    }
}
