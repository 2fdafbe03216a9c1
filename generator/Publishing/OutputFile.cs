using Bilan.Model;

namespace Bilan.Publishing;

/// <summary>A file of the finished site.</summary>
public sealed record OutputFile(PagePath Path, ReadOnlyMemory<byte> Bytes);
