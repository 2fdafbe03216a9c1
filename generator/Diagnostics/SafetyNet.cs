using Bilan.Model;

namespace Bilan.Diagnostics;

/// <summary>
/// Turns an exception of a library into a finding about the record that was being read, so that the others are read all the same.
/// Knows nothing of what is read. What the disk does is not the record's fault and passes.
/// </summary>
internal static class SafetyNet
{
    /// <param name="reading">Where the record stands.</param>
    /// <returns>What was read, or the default when the bag says that it could not be.</returns>
    public static T? Try<T>(SourceLocation reading, DiagnosticBag bag, Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (!DiskFailure.Is(exception))
        {
            bag.Add(Problems.RecordStoppedProgram(reading, exception));
            return default;
        }
    }

    /// <summary>The same for what gives nothing back.</summary>
    public static void Try(SourceLocation reading, DiagnosticBag bag, Action read) =>
        Try(reading, bag, () =>
        {
            read();
            return true;
        });
}
