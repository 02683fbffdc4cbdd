using System.CommandLine;

namespace NetDsl.Examples.CommandLine;

/// <summary>What a small example that trains can be told: how long, where to write, and on what to compute.</summary>
public sealed class TrainingOptions
{
    private readonly int _usualEpochs;
    private readonly Option<int?> _epochs;
    private readonly Option<string?> _out;
    private readonly DeviceOptions _device = new();

    /// <param name="epochs">What <c>--epochs</c> counts: <c>Epochs for each network</c>.</param>
    /// <param name="usualEpochs">How many without it.</param>
    /// <param name="contents">What comes into the folder.</param>
    /// <param name="folder">Where that is, below artifacts.</param>
    public TrainingOptions(string epochs, int usualEpochs, string contents, string folder)
    {
        _usualEpochs = usualEpochs;
        _epochs = NumberOption.AtLeast(1, "--epochs", $"{epochs} (default: {usualEpochs})");
        _out = PathOption.Folder("--out", $"Folder for {contents}", $"artifacts/{folder}");
    }

    /// <summary>Gives a command these options, behind its own.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_epochs);
        command.Options.Add(_out);
        _device.AddTo(command);
    }

    /// <summary>What was asked for. The folder is there then, and can be written to.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usualEpochs">Where something else than usual is trained: how many epochs, if none are asked for.</param>
    public (Device Device, int Epochs, string Folder) Read(ParseResult parsed, int? usualEpochs = null)
    {
        var folder = parsed.GetValue(_out)!;
        ResultPlaces.Prepare(folder);
        return (_device.Choose(parsed), parsed.GetValue(_epochs) ?? usualEpochs ?? _usualEpochs, folder);
    }
}
