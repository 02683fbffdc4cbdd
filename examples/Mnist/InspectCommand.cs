using System.CommandLine;
using NetDsl.Examples.Runs;
using NetDsl.Gpu;

namespace NetDsl.Examples.Mnist;

/// <summary><c>inspect</c>: the network card, then each GPU kernel as the device is given it.</summary>
internal sealed class InspectCommand : Command
{
    private readonly Option<string> _kernels = new("--kernels")
    {
        Description = "ptx (for NVIDIA GPUs; needs none), opencl (as the OpenCL device here gets it) or none",
        DefaultValueFactory = _ => "ptx",
    };

    private readonly NetworkOption _network = NetworkOption.Among(Choices.All);

    public InspectCommand() : base("inspect", "Prints the network card and the code of each GPU kernel.")
    {
        _kernels.AcceptOnlyFromAmong("ptx", "opencl", "none");
        Options.Add(_network.Option);
        Options.Add(_kernels);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var network = _network.Choose(parsed);
        using (var instance = network.Create(Device.Cpu(1), 1))
            Console.WriteLine(instance.Card);
        var kernels = parsed.GetValue(_kernels) switch
        {
            "ptx" => KernelSources.Ptx(network.Class),
            "opencl" => KernelSources.OpenCl(network.Class),
            _ => [],
        };
        foreach (var kernel in kernels)
            Console.WriteLine($"\n======== {kernel.Name}\n\n{kernel.Text}");
    }
}
