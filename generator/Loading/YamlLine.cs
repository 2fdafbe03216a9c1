namespace Bilan.Loading;

/// <summary>A line <c>key: value</c> as a person sees it, for texts that the parser refuses.</summary>
/// <param name="Value">Without the space around it.</param>
/// <param name="ValueColumn">Where the value starts, from 1.</param>
internal readonly record struct YamlLine(string Key, string Value, int ValueColumn)
{
    /// <summary>Whether the value opens a straight quote that its line does not close.</summary>
    public bool OpensQuoteOnly => Value.Length > 0 && Value[0] is '"' or '\'' && Value.IndexOf(Value[0], 1) < 0;

    /// <returns>The line, or null where it has no <c>: </c>.</returns>
    public static YamlLine? Read(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            return null;

        var value = line.AsSpan(colon + 1);
        var start = colon + 1 + (value.Length - value.TrimStart().Length);
        return new YamlLine(line[..colon].Trim(' ', '-'), value.Trim().ToString(), start + 1);
    }
}
