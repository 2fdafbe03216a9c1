namespace Bilan.Benchmarks.Pipeline;

/// <summary>The race over one town: which commands run, in which order, and what lies ready for each.</summary>
internal sealed class TownRace(PublishedProgram program, Rival hugo, Rival eleventy, Town town, string folder)
{
    private const int Many = 1000;
    private const int VeryMany = 10_000;

    private readonly string _site = Path.Combine(folder, "site");

    /// <summary>Prints a table.</summary>
    public async Task RunAsync()
    {
        Console.Error.WriteLine($"{town.Actions} actions");
        // Also reads every file of the program and of the town once, so that no run waits for a disk.
        await Build(_site, PublishedProgram.WithoutPictures).SayAsync();
        var actions = PublishedActions.Of(_site);
        hugo.Prepare(At("hugo-sources"), actions);
        eleventy.Prepare(At("eleventy-sources"), actions);

        var copy = new Contender("`cp -r` of its output", new Command("cp", ["-r", _site, At("copy")]), At("copy"));
        var withHugo = Rivalling(hugo, "hugo");
        var results = await Race.RunAsync([.. OwnBuilds(), copy, withHugo, Rivalling(eleventy, "eleventy") with { MostRuns = RunsOfTheSlow }, .. WithPictures()], Rounds);
        Console.WriteLine($"\n### {town.Actions:#,0} actions\n");
        RaceTable.Print(results, Of(copy), Of(withHugo));

        Result Of(Contender contender) => results.Single(result => result.Contender == contender);
    }

    private int Rounds => town.Actions switch
    {
        < Many => 9,
        Many => 5,
        <= VeryMany => 3,
        _ => 1,
    };

    private int RunsOfTheSlow => town.Actions > Many ? 1 : Rounds;

    private IEnumerable<Contender> OwnBuilds()
    {
        var build = new Contender("first build", Build(_site, PublishedProgram.WithoutPictures), _site) { IsKept = true };
        yield return new Contender("`--help`", program.Help, At("nothing"));
        yield return build with { Before = () => Folders.Delete(_site) };
        yield return build with { Name = "second build, nothing changed" };
        yield return build with { Name = "one record changed", Before = () => town.ChangeOneRecord() };
    }

    private IEnumerable<Contender> WithPictures()
    {
        var (output, cache) = (At("pictures"), At("cache"));
        var build = new Contender("first build with pictures, cache empty", Build(output, ["--cache", cache]), output) { MostRuns = RunsOfTheSlow };
        yield return build with { Before = () => Folders.Delete(cache) };
        yield return build with { Name = "first build with pictures, cache full" };
    }

    private Contender Rivalling(Rival rival, string name) =>
        new($"{rival.Name}, a page an action", rival.Build(At($"{name}-sources"), At(name)), At(name));

    private Command Build(string output, ImmutableArray<string> options) => program.Build(town.Sources, output, options);

    private string At(string name) => Path.Combine(folder, name);
}
