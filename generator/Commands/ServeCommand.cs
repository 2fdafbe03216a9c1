using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Bilan.Assembling;
using Bilan.Diagnostics;
using Bilan.Loading;
using Bilan.Serving;
using Microsoft.AspNetCore.Connections;

namespace Bilan.Commands;

/// <summary><c>serve</c>: shows the site to this machine, and builds and reloads it whenever a file changes.</summary>
internal static class ServeCommand
{
    private static readonly string[] s_watched = ["content", "data", "theme/assets"];

    private static readonly Option<int> s_port = new("--port")
    {
        Description = "Port sur lequel répondre (0 : n'importe lequel qui soit libre).",
        DefaultValueFactory = _ => 5080,
    };

    public static Command Create()
    {
        var command = new Command("serve", "Montre le site sur cette machine et le recharge à chaque modification.")
        {
            s_port, CommonOptions.Root, CommonOptions.BaseUrl, CommonOptions.RepositoryUrl, CommonOptions.Branch, CommonOptions.Strict,
        };
        command.SetAction((arguments, _) => RunAsync(arguments));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments)
    {
        var request = CommonOptions.Request(arguments);
        request = request with { Drafts = true, Pictures = false, ThemeFolder = ThemeFolder(request.Sources.Root) };
        var port = arguments.GetValue(s_port);
        if (port is < 0 or > 65535)
            throw new CommandLineException($"« {port} » n'est pas un port : il faut un nombre entre 1 et 65535.");

        Uri? root = null;
        var site = new LiveSite(bag => BuildPipeline.Plan(request with { Overrides = request.Overrides with { Address = root } }, bag)?.Plan);
        await using var server = await StartAsync(site, port, BasePath(request));
        root = server.Root;
        var isOfTheMoment = Rebuild(site);
        Console.WriteLine($"Le site est à l'adresse {root} (Ctrl-C pour arrêter).");

        var folders = s_watched.Select(folder => Path.Combine(request.Sources.Root, folder));
        using (var watcher = new SourceWatcher(folders, () => RebuildAfterChange(site), SayBlind))
        {
            if (isOfTheMoment)
                watcher.CallAfterAWhile();
            await server.WaitForShutdownAsync();
        }

        Console.WriteLine("Arrêté.");
        return ExitCode.Done;
    }

    /// <summary>Where somebody is at work on the theme, what stands there is shown, and not what the program was built with.</summary>
    internal static string? ThemeFolder(string root) =>
        Path.Combine(root, "theme") is var theme && Directory.Exists(Path.Combine(theme, "assets")) ? theme : null;

    private static async Task<SiteServer> StartAsync(LiveSite site, int port, string basePath)
    {
        try
        {
            return await SiteServer.StartAsync(site, port, basePath);
        }
        catch (AddressInUseException)
        {
            throw new CommandLineException(
                $"Le port {port} est déjà pris, peut-être par un autre « bilan serve ». Arrêtez-le, ou choisissez un autre port : bilan serve --port {port + 1}");
        }
    }

    /// <summary>Of the real site: what works under it here works there.</summary>
    private static string BasePath(BuildRequest request) =>
        SiteAssembler.Assemble(Loader.Load(request.Sources, new DiagnosticBag()), request.Overrides, new DiagnosticBag()).Address.AbsolutePath;

    private static void SayBlind() => Console.Error.WriteLine(
        "Le système ne signale plus les modifications de vos fichiers : le site montré ne changera plus. Arrêtez (Ctrl-C), fermez les autres programmes qui surveillent des dossiers, puis relancez « bilan serve ».");

    /// <returns>Whether what was found may go away though no file changes.</returns>
    private static bool Rebuild(LiveSite site)
    {
        var watch = Stopwatch.StartNew();
        var before = site.Current;
        var found = site.Rebuild();
        var isOfTheMoment = found.Any(Problems.IsOfTheMoment);
        if (isOfTheMoment && site.Current == before)
            return true;

        TextPrinter.Print(found, Console.Out);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{(site.Current.Errors.IsEmpty ? "Construit" : "À corriger : vérifié")} en {watch.ElapsedMilliseconds} ms."));
        return isOfTheMoment;
    }

    /// <summary>Whatever happens to one change, the next one is shown: a file that a program is still saving cannot be read for a moment.</summary>
    /// <returns>Whether to try again after a while.</returns>
    private static bool RebuildAfterChange(LiveSite site)
    {
        const int tries = 20;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Rebuild(site);
            }
            catch (Exception exception) when (attempt < tries && DiskFailure.Is(exception))
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(50));
            }
            catch (Exception exception)
            {
                Console.Error.WriteLine("Cette modification n'a pas pu être montrée. Si cela se répète, signalez-le aux développeurs avec le texte qui suit :");
                Console.Error.WriteLine(Printable.InLines(exception.ToString()));
                return false;
            }
        }
    }
}
