using Bilan.Printing;
using Spectre.Console;

namespace Bilan;

/// <summary>Shows a person at a terminal how far the PDF files are; shows nothing to a file or to a CI system.</summary>
internal sealed class PrintProgressBar : IProgress<PrintProgress>
{
    private readonly ProgressContext _context;
    private ProgressTask? _bar;

    private PrintProgressBar(ProgressContext context) => _context = context;

    /// <summary>Runs <paramref name="work"/> with a bar that goes away when it ends, or with none.</summary>
    public static TResult Watch<TResult>(Func<IProgress<PrintProgress>?, TResult> work)
    {
        // The last line of standard output is for programs, so the bar goes to the other one.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive
            ? work(null)
            : console.Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
                .Start(context => work(new PrintProgressBar(context)));
    }

    public void Report(PrintProgress value)
    {
        lock (_context)
        {
            _bar ??= _context.AddTask("Fichiers PDF", maxValue: value.Total);
            _bar.Description = $"Fichiers PDF : {value.Done} sur {value.Total}";
            _bar.Value = Math.Max(_bar.Value, value.Done);
        }
    }
}
