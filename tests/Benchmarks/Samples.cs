namespace Bilan.Benchmarks;

/// <summary>Several measures of one thing.</summary>
internal sealed class Samples
{
    private readonly List<double> _values = [];

    public int Count => _values.Count;

    public double Median => _values.Order().ElementAt(_values.Count / 2);

    public double Least => _values.Min();

    public double Most => _values.Max();

    public void Add(double value) => _values.Add(value);

    /// <summary>The median and the worst, as a cell of a table.</summary>
    public override string ToString() => $"{Median:0.0} / {Most:0.0}";
}
