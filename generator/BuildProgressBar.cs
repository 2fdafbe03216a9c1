using System.Diagnostics;
using Spectre.Console;

namespace Bilan;

/// <summary>Shows a person at a terminal how far a build is, once it has taken a second; shows nothing to a file or to a CI system.</summary>
internal sealed class BuildProgressBar : IProgress<(int Done, int Total)>
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ProgressContext _context;
    private ProgressTask? _bar;

    private BuildProgressBar(ProgressContext context) => _context = context;

    /// <summary>Runs <paramref name="work"/> with a bar that goes away when it ends, or with none.</summary>
    public static TResult Watch<TResult>(Func<IProgress<(int Done, int Total)>?, TResult> work)
    {
        // The last line of standard output is for programs, so the bar goes to the other one.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive
            ? work(null)
            : console.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .Start(context => work(new BuildProgressBar(context)));
    }

    public void Report((int Done, int Total) value)
    {
        if (_watch.Elapsed < s_patience)
            return;

        lock (_context)
        {
            _bar ??= _context.AddTask("Fichiers", maxValue: value.Total);
            _bar.MaxValue = value.Total;
            _bar.Description = $"Fichiers : {value.Done} sur {value.Total}";
            _bar.Value = Math.Max(_bar.Value, value.Done);
        }
    }
}
