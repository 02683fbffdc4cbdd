using System.CommandLine;

namespace NetDsl.Examples.CommandLine;

/// <summary>The options <c>--device</c> and <c>--threads</c>.</summary>
public sealed class DeviceOptions
{
    private readonly Option<string> _device = new("--device")
    {
        Description = "auto, cpu, cuda, opencl or ilgpu-cpu; cuda:1 is the second GPU",
        HelpName = "NAME",
        DefaultValueFactory = _ => "auto",
    };

    private readonly Option<int?> _threads = NumberOption.Between(
        1, Device.MaxThreads, "--threads", "Threads of the CPU (default: one for each core). The numbers that come out are the same");

    /// <summary>Adds both to a command.</summary>
    public void AddTo(Command command)
    {
        _threads.Validators.Add(result =>
        {
            var device = result.GetResult(_device) is { Implicit: false } ? result.GetValue(_device)!.ToLowerInvariant() : "auto";
            if (device.StartsWith("cpu:", StringComparison.Ordinal))
                result.AddError($"--device {device} says how many threads already: give it or --threads");
            else if (device is not ("auto" or "cpu"))
                result.AddError("--threads is for the CPU");
        });
        command.Options.Add(_device);
        command.Options.Add(_threads);
    }

    /// <summary>The device that was asked for.</summary>
    /// <exception cref="DeviceNotFoundException">It is not there.</exception>
    public Device Choose(ParseResult parsed)
    {
        var device = Device.Parse(parsed.GetValue(_device)!);
        return device.Kind == DeviceKind.Cpu && parsed.GetValue(_threads) is { } threads ? Device.Cpu(threads) : device;
    }
}
