namespace Bilan.Markup.Views;

/// <summary>Records and the word that stands for each of them in a record that refers to it.</summary>
public sealed record WordListView(string Title, IEnumerable<(string Name, Slug Id)> Words);
