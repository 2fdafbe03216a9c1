using System.Text;

namespace Bilan.Tests.Harness;

/// <summary>
/// A command as its users give it, run in the process of the tests: for what is not about the process, of which each takes as long to
/// start as a hundred small sites to check. Hears what is written as text to <see cref="Console"/>, not bytes to its stream.
/// </summary>
internal static class BilanCommand
{
    private static readonly HeardWriter s_output = new(Console.Out);
    private static readonly HeardWriter s_error = new(Console.Error);

    static BilanCommand()
    {
        Console.SetOut(s_output);
        Console.SetError(s_error);
    }

    /// <returns>What it wrote, with <c>\n</c> between lines on every system.</returns>
    public static (int Code, string Output, string Error) Run(params string[] arguments) =>
        // In a task of its own, which keeps to itself the language that the program sets.
        Task.Run(() =>
        {
            var (output, error) = (s_output.Listen(), s_error.Listen());
            var code = CommandLine.Run(arguments);
            return (code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
        }).GetAwaiter().GetResult();

    /// <summary>Gives what each run writes to whoever listens to that run, because others run beside it.</summary>
    private sealed class HeardWriter(TextWriter otherwise) : TextWriter
    {
        private readonly AsyncLocal<StringWriter?> _listener = new();

        public override Encoding Encoding => Encoding.UTF8;

        public StringWriter Listen()
        {
            var listener = new StringWriter();
            _listener.Value = listener;
            return listener;
        }

        public override void Write(char value) => (_listener.Value ?? otherwise).Write(value);

        public override void Write(string? value) => (_listener.Value ?? otherwise).Write(value);
    }
}
