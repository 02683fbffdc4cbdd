using System.CommandLine;
using NetDsl.Data;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Cifar10;

/// <summary>What the program does: train, measure, write.</summary>
internal sealed class TrainCommand
{
    private readonly RunOptions _options = new(Choices.All, "CIFAR-10", "the six files of CIFAR-10's binary version, or with folders of pictures by class named train and test", "cifar10");

    private readonly Option<bool> _skip = new("--skip-damaged") { Description = "With folders of pictures: leave out, count and name those that are damaged or of another size, instead of stopping at the first" };

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        _options.AddTo(command);
        command.Options.Add(_skip);
        command.SetAction(parsed => new ClassifierRun(_options.Read(parsed), "cifar10.safetensors")
            .Run(plan => Photographs.Load(plan, parsed.GetValue(_skip) ? Damaged.Skip : Damaged.Fail)));
    }
}
