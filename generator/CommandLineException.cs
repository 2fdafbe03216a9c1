namespace Bilan;

/// <summary>The command line asks for something that cannot be; the message, in French, says what.</summary>
internal sealed class CommandLineException(string message) : Exception(message);
