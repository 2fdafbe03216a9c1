using System.Globalization;

namespace Bilan.Printing;

/// <summary>The browser did not do what it was asked; the message, in French, says what happened.</summary>
internal sealed class BrowserException(string message) : Exception(message)
{
    /// <summary>Whether it ended before it said anything, as it does where it may not make its sandbox.</summary>
    public bool HasStopped { get; private init; }

    public static BrowserException NotStarted() => new("son programme n'a pas pu être lancé");

    public static BrowserException Stopped(int exitCode) => new($"il s'est arrêté aussitôt, avec le code {exitCode}") { HasStopped = true };

    public static BrowserException Gone() => new("il s'est arrêté en chemin");

    public static BrowserException Incomprehensible() => new("ce qu'il envoie ne se comprend pas");

    public static BrowserException Answered(string method, string error) => new($"à la demande « {method} », il répond « {error} »");

    public static BrowserException AnsweredSomethingElse(string method) => new($"sa réponse à la demande « {method} » ne se comprend pas");

    /// <param name="request">A method of the protocol, or French words for what was waited for.</param>
    public static BrowserException Unanswered(string request, TimeSpan patience) =>
        new(string.Create(CultureInfo.InvariantCulture, $"la demande « {request} » est restée sans réponse pendant {patience.TotalSeconds} s"));
}
