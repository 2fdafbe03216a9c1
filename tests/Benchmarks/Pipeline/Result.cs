namespace Bilan.Benchmarks.Pipeline;

/// <summary>What the runs of one contender took.</summary>
internal sealed class Result(Contender contender)
{
    public Contender Contender => contender;

    public Samples Wall { get; } = new();

    public Samples Processor { get; } = new();

    public Samples Peak { get; } = new();

    public SiteSize? Size { get; private set; }

    /// <summary>It took longer than the limit, so it is not run again.</summary>
    public bool GaveUp { get; private set; }

    /// <param name="usage">Null where the run was stopped.</param>
    public void Add(Usage? usage)
    {
        if (usage is null)
        {
            GaveUp = true;
            return;
        }

        Wall.Add(usage.Wall);
        Processor.Add(usage.Processor);
        Peak.Add(usage.Peak);
        Size ??= SiteSize.Of(contender.Output);
    }
}
