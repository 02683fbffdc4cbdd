using System.CommandLine;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Runs;

/// <summary>The options of an example that trains a classifier of pictures.</summary>
public sealed class RunOptions
{
    private readonly IReadOnlyList<NetworkChoice> _networks;
    private readonly string _folder;
    private readonly Option<string?> _data, _out, _json, _resume;
    private readonly Option<bool> _download;
    private readonly Option<int?> _epochs, _batch;
    private readonly Option<double?> _rate;
    private readonly DeviceOptions _device = new();
    private readonly Option<uint?> _seed = NumberOption.AtLeast(0u, "--seed", "What weights and orders are drawn from (default: 1)");
    private readonly Option<int?> _picture = NumberOption.AtLeast(0, "--picture", "The test picture, counted from 0, that activations.png shows the layers of (default: 0)");

    /// <param name="networks">What <c>--network</c> may name, the default first.</param>
    /// <param name="set">The name of the whole set: <c>MNIST</c>.</param>
    /// <param name="files">What is in its folder.</param>
    /// <param name="folder">Of what comes out, below artifacts.</param>
    public RunOptions(IReadOnlyList<NetworkChoice> networks, string set, string files, string folder)
    {
        (_networks, _folder) = (networks, folder);
        Network = NetworkOption.Among(networks);
        _data = PathOption.Folder("--data", $"Folder with {files}, instead of the bundled samples");
        _download = new("--download") { Description = $"Fetch all of {set} into the folder of --data, or else into artifacts/{folder}-data; what is there already is kept" };
        _epochs = NumberOption.AtLeast(1, "--epochs", $"Epochs in all, those before --resume included {Defaults(set, s => s.Epochs)}");
        _batch = NumberOption.AtLeast(0, "--batch", $"Samples a step: 1 is online training, 0 takes all at once {Defaults(set, s => s.Batch)}");
        _rate = NumberOption.Positive("--lr", "RATE", $"Learning rate {Defaults(set, s => s.Rate)}");
        _out = PathOption.Folder("--out", $"Folder for {folder}.safetensors and the pictures", $"artifacts/{folder}");
        _json = PathOption.File("--json", "Also write losses, accuracies, times and the hash of the weights");
        _resume = PathOption.File("--resume", "Go on with the training that wrote this file");
        _seed.Validators.Add(result =>
        {
            if (result.GetResult(_resume) is not null)
                result.AddError("--seed cannot be changed with --resume");
        });
    }

    /// <summary>The option that names the network.</summary>
    public NetworkOption Network { get; }

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Network.Option, _data, _download, _epochs, _batch, _rate })
            command.Options.Add(option);
        _device.AddTo(command);
        foreach (var option in new Option[] { _seed, _out, _picture, _json, _resume })
            command.Options.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public RunPlan Read(ParseResult parsed)
    {
        var download = parsed.GetValue(_download);
        var data = parsed.GetValue(_data) ?? (download ? $"artifacts/{_folder}-data" : null);
        var network = Network.Choose(parsed);
        var settings = data is null ? network.Bundled : network.Whole;
        return new()
        {
            Network = network,
            Settings = settings with
            {
                Epochs = parsed.GetValue(_epochs) ?? settings.Epochs,
                Batch = parsed.GetValue(_batch) ?? settings.Batch,
                Rate = parsed.GetValue(_rate) ?? settings.Rate,
            },
            Data = data,
            Download = download,
            Device = _device.Choose(parsed),
            Seed = parsed.GetValue(_seed) ?? 1,
            Out = parsed.GetValue(_out)!,
            Picture = parsed.GetValue(_picture) ?? 0,
            Json = parsed.GetValue(_json),
            Resume = parsed.GetValue(_resume),
        };
    }

    private string Defaults(string set, Func<TrainingSettings, object> value)
        => "(default: " + string.Join("; ", _networks.Select(network => (_networks.Count > 1 ? $"{network.Name} " : "")
            + FormattableString.Invariant($"{value(network.Bundled)}, on all of {set} {value(network.Whole)}"))) + ")";
}
