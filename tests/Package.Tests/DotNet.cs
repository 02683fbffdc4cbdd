using System.Diagnostics;
using System.Text;

namespace NetDsl.Package.Tests;

/// <summary>Runs programs as a person at a terminal does.</summary>
internal static class DotNet
{
    // On two busy cores the longest of them, a publish to native code, takes a minute.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // What the test's own dotnet leaves in the environment would lead another one astray.
    private static readonly string[] NotInherited = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    /// <summary>The dotnet that runs this test, not whichever comes first in the path.</summary>
    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs dotnet; what it printed, and whether it was content.</summary>
    public static Task<Outcome> Run(string folder, params string[] arguments) => Start(Host, folder, arguments);

    /// <summary>Runs any program.</summary>
    public static async Task<Outcome> Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in NotInherited)
        {
            start.Environment.Remove(name);
        }

        // English, and no build server that keeps the folder open after the test.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = new Process { StartInfo = start };
        var output = new StringBuilder();
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var stop = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end:\n{output}");
        }

        return new Outcome(process.ExitCode, output.ToString());
    }

    private static void Add(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.Append(line).Append(line is null ? "" : "\n");
        }
    }
}
