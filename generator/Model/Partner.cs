namespace Bilan.Model;

/// <summary>Somebody whom the official text names as taking part in an action without carrying it.</summary>
public abstract record Partner(string Name);
