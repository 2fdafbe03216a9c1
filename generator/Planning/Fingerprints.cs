using System.Collections.Concurrent;
using Bilan.Model;

namespace Bilan.Planning;

/// <summary>The fingerprint of a file, and of what several files share, computed once. Knows nothing of what is made of it.</summary>
/// <param name="common">What every file is made from: the program, the settings, what stands around a page.</param>
internal sealed class Fingerprints(Fingerprint common)
{
    private readonly ConcurrentDictionary<object, Fingerprint> _known = new(ReferenceEqualityComparer.Instance);

    /// <param name="inputs">A record, a list of them, or a tuple of both.</param>
    public Fingerprint Of<TInputs>(PagePath path, TInputs inputs)
    {
        var content = new ContentHash(OfShared);
        content.Add(common);
        content.Add(path.Value);
        content.Add(inputs);
        return content.Finish();
    }

    /// <summary>Of a record that many files are made from.</summary>
    private Fingerprint OfShared(object record)
    {
        if (_known.TryGetValue(record, out var known))
            return known;

        var content = new ContentHash(OfShared);
        content.AddFields(record);
        return _known[record] = content.Finish();
    }
}
