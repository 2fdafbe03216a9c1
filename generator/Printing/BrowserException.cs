namespace Bilan.Printing;

/// <summary>The browser did not do what it was asked; the message, in French, says what happened.</summary>
internal sealed class BrowserException(string message) : Exception(message);
