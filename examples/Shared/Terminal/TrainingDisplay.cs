using Spectre.Console;

namespace NetDsl.Examples.Terminal;

/// <summary>Shows a training while it runs: a bar in a terminal, plain lines in a file or pipe.</summary>
public abstract class TrainingDisplay
{
    /// <summary>The one that suits where the output goes.</summary>
    public static TrainingDisplay Choose()
    {
        var terminal = AnsiConsole.Profile.Capabilities;
        return Console.IsOutputRedirected || !terminal.Interactive || !terminal.Ansi ? new LineDisplay() : new BarDisplay();
    }

    /// <summary>What else the line of a finished epoch says: nothing, unless it is given.</summary>
    public Func<EpochResult, string> Note { get; set; } = _ => "";

    /// <summary>Shows what is reported while <paramref name="training"/> runs.</summary>
    public abstract History Show(Func<IProgress<TrainingProgress>, History> training);
}
