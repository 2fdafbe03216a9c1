using Bilan.Loading;

namespace Bilan.Drafting;

/// <summary>A source file to create, ready to fill.</summary>
/// <param name="File">Its path from the root of the sources, with <c>/</c> between folders.</param>
public sealed record Draft(string File, string Text);

/// <summary>Writes drafts beside the sources that are there, and never over one: all of them, or none.</summary>
public static class DraftWriter
{
    /// <returns>The drafts whose files exist already; where there is one, nothing was written.</returns>
    public static ImmutableArray<string> Write(ImmutableArray<Draft> drafts, SourceFolder folder)
    {
        ImmutableArray<string> existing = [.. drafts.Select(draft => draft.File).Where(folder.Has)];
        if (!existing.IsEmpty)
            return existing;

        foreach (var draft in drafts)
        {
            var path = Path.Combine(folder.Root, draft.File);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // CreateNew also refuses a file that appeared since.
            using var stream = new FileStream(path, FileMode.CreateNew);
            using var writer = new StreamWriter(stream);
            writer.Write(draft.Text);
        }

        return [];
    }
}
