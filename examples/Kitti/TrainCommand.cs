using System.CommandLine;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Kitti;

/// <summary><c>train</c>, and what the program does without a command: train, measure, write.</summary>
internal sealed class TrainCommand
{
    private readonly Option<string?> _network = DetectorOption.Create();
    private readonly Option<string?> _data = PathOption.Folder("--data", "Folder with image_2 and label_2, or with training/image_2 and so on as KITTI is unpacked, instead of synthetic scenes");
    private readonly Option<string?> _train = PathOption.File("--train", "The names of the pictures to train with, one a line (default: train.txt in that folder; where there are no such files, all but one in five)");
    private readonly Option<string?> _heldOut = PathOption.File("--val", "The names of those that are held out (default: val.txt in that folder; where there are no such files, one in five)");
    private readonly Option<int?> _scenes = NumberOption.AtLeast(1, "--scenes",
        $"Synthetic scenes to train with; a fifth as many are held out (default: {string.Join(", ", Choices.All.Select(network => $"{network.Name} {network.Scenes.Scenes}"))})");
    private readonly Option<int?> _epochs = NumberOption.AtLeast(1, "--epochs", $"Epochs in all, those before --resume included (default: {Defaults(s => s.Epochs)})");
    private readonly Option<int?> _batch = NumberOption.AtLeast(1, "--batch", $"Pictures a step (default: {Defaults(s => s.Batch)})");
    private readonly Option<double?> _rate = NumberOption.Positive("--lr", "RATE", $"Learning rate (default: {Defaults(s => s.Rate)})");
    private readonly Option<string?> _weights = PathOption.File("--weights", "Begin with GoogLeNet's weights, safetensors or ONNX: for detectnet");
    private readonly DeviceOptions _device = new();
    private readonly Option<uint?> _seed = NumberOption.AtLeast(0u, "--seed", "What weights, orders and scenes are drawn from (default: 1)");
    private readonly Option<string?> _out = PathOption.Folder("--out", "Folder for the weights and the pictures", "artifacts/kitti-training");
    private readonly Option<string?> _json = PathOption.File("--json", "Also write precision, recall, average precisions, times and the hash of the weights");
    private readonly Option<string?> _resume = PathOption.File("--resume", "Go on with the training that wrote this file; give the seed that it had");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        foreach (var option in new Option[] { _network, _data, _train, _heldOut, _scenes, _epochs, _batch, _rate, _weights })
            command.Options.Add(option);
        _device.AddTo(command);
        foreach (var option in new Option[] { _seed, _out, _json, _resume })
            command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_data) is null && (result.GetResult(_train) ?? result.GetResult(_heldOut)) is not null)
                result.AddError("--train and --val are for --data");
            if (result.GetResult(_data) is not null && result.GetResult(_scenes) is not null)
                result.AddError("--scenes and --data exclude each other");
            if (result.GetResult(_weights) is not null && (result.GetResult(_resume) is not null || result.GetValue(_network) != "detectnet"))
                result.AddError("--weights is for --network detectnet, and not with --resume");
        });
        command.SetAction(parsed => new DetectionRun(Read(parsed)).Run());
    }

    private TrainPlan Read(ParseResult parsed)
    {
        var data = parsed.GetValue(_data);
        var network = DetectorOption.Choose(parsed.GetValue(_network) ?? (data is null ? "scenes" : "small"));
        var settings = data is null ? network.Scenes : network.Folder;
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
            Train = parsed.GetValue(_train),
            HeldOut = parsed.GetValue(_heldOut),
            Scenes = parsed.GetValue(_scenes) ?? settings.Scenes,
            Weights = parsed.GetValue(_weights),
            Device = _device.Choose(parsed),
            Seed = parsed.GetValue(_seed) ?? 1,
            Out = parsed.GetValue(_out)!,
            Json = parsed.GetValue(_json),
            Resume = parsed.GetValue(_resume),
        };
    }

    private static string Defaults(Func<DetectorSettings, object> value) => string.Join("; ", Choices.All.Select(
        network => FormattableString.Invariant($"{network.Name} {value(network.Scenes)}, with --data {value(network.Folder)}")));
}
