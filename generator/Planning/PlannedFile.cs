using System.IO.Pipelines;
using Bilan.Diagnostics;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>What sort of thing a file is, for those who treat some sorts in their own way.</summary>
public enum FileKind
{
    Page,
    Redirect,

    /// <summary>The page of an official table, which can also be printed as a PDF file.</summary>
    Annex,
    Data,
    Feed,
    Share,

    /// <summary>Drawn, and so worth keeping in a cache by what it shows.</summary>
    Picture,
    Asset,

    /// <summary>A list of the others: for search engines, for the next build.</summary>
    List,
}

/// <summary>A file that the site will have: where it stands, what it is made from, and how it is written. Holds no byte of it.</summary>
public abstract class PlannedFile(PagePath path, FileKind kind)
{
    public PagePath Path { get; } = path;

    public FileKind Kind { get; } = kind;

    /// <summary>Whether search engines and the sitemap list it.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether its address must answer forever once it was published.</summary>
    public bool Lasts { get; init; }

    /// <summary>Changes with anything that its bytes are made from: settings, records, the program itself.</summary>
    public abstract Fingerprint Fingerprint { get; }

    /// <summary>Writes its bytes, the same at each call.</summary>
    public abstract void Write(PipeWriter output);
}

/// <summary>What a file is made from stopped the one that writes it; the cause is inside.</summary>
public sealed class UnwritableFileException(PagePath path, Exception cause) : Exception($"{path}: {cause.Message}", cause)
{
    public PagePath Path { get; } = path;
}

/// <summary>A file made from <paramref name="inputs"/>, which are gathered when they are needed, and from nothing else.</summary>
internal sealed class PlannedFile<TInputs>(
    PagePath path, FileKind kind, Fingerprints fingerprints, Func<TInputs> inputs, Action<TInputs, PipeWriter> write) : PlannedFile(path, kind)
{
    public override Fingerprint Fingerprint => fingerprints.Of(Path, inputs());

    public override void Write(PipeWriter output)
    {
        try
        {
            write(inputs(), output);
        }
        catch (Exception exception) when (!DiskFailure.Is(exception))
        {
            throw new UnwritableFileException(Path, exception);
        }
    }
}
