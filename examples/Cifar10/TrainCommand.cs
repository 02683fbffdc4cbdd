using System.CommandLine;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Cifar10;

/// <summary>What the program does: train, measure, write.</summary>
sealed class TrainCommand
{
    readonly RunOptions _options = new(Choices.All, "CIFAR-10", "the six files of CIFAR-10's binary version, or with folders of pictures by class named train and test", "cifar10");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        _options.AddTo(command);
        command.SetAction(parsed => new ClassifierRun(_options.Read(parsed), "cifar10.safetensors").Run(Photographs.Load));
    }
}
