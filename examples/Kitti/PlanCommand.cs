using System.CommandLine;

namespace NetDsl.Examples.Kitti;

/// <summary><c>plan</c>: what the compiler made of a network. Nothing is run, and no memory taken.</summary>
internal sealed class PlanCommand : Command
{
    private readonly Option<string?> _network = DetectorOption.Create();

    public PlanCommand() : base("plan", "Prints a network's layers, its kernels, and where in memory each tensor lies and how long.")
    {
        Options.Add(_network);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        using var network = DetectorOption.Choose(parsed.GetValue(_network) ?? "scenes").Create(Device.Cpu(1), 1);
        Console.WriteLine(network.Card);
    }
}
