using System.CommandLine;
using NetDsl.Examples.CommandLine;

namespace NetDsl.Examples.Mnist;

/// <summary>What the program does when no other command is named: train, measure, write.</summary>
sealed class TrainCommand
{
    readonly Option<string?> _data = new("--data") { HelpName = "DIR", Description = "Folder with the four files of MNIST, instead of the bundled digits" };
    readonly Option<bool> _download = new("--download") { Description = "Fetch all of MNIST into the folder of --data, or else into artifacts/mnist-data; what is there already is kept" };
    readonly Option<int?> _epochs = NumberOption.AtLeast(1, "--epochs", $"Epochs in all, those before --resume included {Defaults(p => p.Epochs)}");
    readonly Option<int?> _batch = NumberOption.AtLeast(0, "--batch", $"Samples a step: 1 is online training, 0 takes all at once {Defaults(p => p.Batch)}");
    readonly Option<double?> _rate = NumberOption.Positive("--lr", "RATE", $"Learning rate {Defaults(p => p.Rate)}");
    readonly DeviceOptions _device = new();
    readonly Option<uint?> _seed = NumberOption.AtLeast(0u, "--seed", "What weights and orders are drawn from (default: 1)");
    readonly Option<string> _out = new("--out") { HelpName = "DIR", Description = "Folder for mnist.safetensors and the pictures", DefaultValueFactory = _ => "artifacts/mnist" };
    readonly Option<string?> _json = new("--json") { HelpName = "FILE", Description = "Also write losses, accuracies, times and the hash of the weights" };
    readonly Option<string?> _resume = new("--resume") { HelpName = "FILE", Description = "Go on with the training that wrote this file" };

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        _seed.Validators.Add(result =>
        {
            if (result.GetResult(_resume) is not null)
                result.AddError("--seed cannot be changed with --resume");
        });
        foreach (var option in new Option[] { _data, _download, _epochs, _batch, _rate })
            command.Options.Add(option);
        _device.AddTo(command);
        foreach (var option in new Option[] { _seed, _out, _json, _resume })
            command.Options.Add(option);
        command.SetAction(parsed => new Training(Read(parsed)).Run());
    }

    TrainingPlan Read(ParseResult parsed)
    {
        var download = parsed.GetValue(_download);
        var folder = parsed.GetValue(_data) ?? (download ? "artifacts/mnist-data" : null);
        var plan = folder is null ? TrainingPlan.Bundled : TrainingPlan.Lecture;
        return plan with
        {
            Data = folder,
            Download = download,
            Epochs = parsed.GetValue(_epochs) ?? plan.Epochs,
            Batch = parsed.GetValue(_batch) ?? plan.Batch,
            Rate = parsed.GetValue(_rate) ?? plan.Rate,
            Device = _device.Choose(parsed),
            Seed = parsed.GetValue(_seed) ?? plan.Seed,
            Out = parsed.GetValue(_out)!,
            Json = parsed.GetValue(_json),
            Resume = parsed.GetValue(_resume),
        };
    }

    static string Defaults(Func<TrainingPlan, object> value)
        => FormattableString.Invariant($"(default: {value(TrainingPlan.Bundled)}; on all of MNIST {value(TrainingPlan.Lecture)})");
}
