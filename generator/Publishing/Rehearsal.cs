using Bilan.Model;
using Bilan.Planning;
using Bilan.Rendering;

namespace Bilan.Publishing;

/// <summary>Makes the pages of a plan and keeps none, so that what would stop a publication is met before it. Pictures are left out.</summary>
public static class Rehearsal
{
    /// <returns>The address of each page that was made.</returns>
    public static IReadOnlyCollection<PagePath> Of(SitePlan plan)
    {
        Parallel.ForEach(
            plan.Files.Where(file => file.Kind is FileKind.Page or FileKind.Annex or FileKind.Redirect),
            () => new PageBuffer(),
            (file, _, buffer) =>
            {
                buffer.Clear();
                file.Write(buffer);
                return buffer;
            },
            _ => { });
        return plan.Pages;
    }
}
