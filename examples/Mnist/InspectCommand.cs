using System.CommandLine;
using NetDsl.Gpu;

namespace NetDsl.Examples.Mnist;

/// <summary><c>inspect</c>: the network card, then each GPU kernel as the device is given it.</summary>
sealed class InspectCommand : Command
{
    readonly Option<string> _kernels = new("--kernels")
    {
        Description = "ptx (for NVIDIA GPUs; needs none), opencl (as the OpenCL device here gets it) or none",
        DefaultValueFactory = _ => "ptx",
    };

    public InspectCommand() : base("inspect", "Prints the network card and the code of each GPU kernel.")
    {
        _kernels.AcceptOnlyFromAmong("ptx", "opencl", "none");
        Options.Add(_kernels);
        SetAction(Run);
    }

    void Run(ParseResult parsed)
    {
        Console.WriteLine(MnistPerceptron.Description.Card);
        var kernels = parsed.GetValue(_kernels) switch
        {
            "ptx" => KernelSources.Ptx(typeof(MnistPerceptron)),
            "opencl" => KernelSources.OpenCl(typeof(MnistPerceptron)),
            _ => [],
        };
        foreach (var kernel in kernels)
            Console.WriteLine($"\n======== {kernel.Name}\n\n{kernel.Text}");
    }
}
