using System.CommandLine;
using NetDsl.Examples.Runs;

namespace NetDsl.Examples.Mnist;

/// <summary>What the program does when no other command is named: train, measure, write.</summary>
internal sealed class TrainCommand
{
    private readonly RunOptions _options = new(Choices.All, "MNIST", "the four files of MNIST", "mnist");

    /// <summary>Gives a command these options and this work.</summary>
    public void Become(Command command)
    {
        _options.AddTo(command);
        command.SetAction(parsed => new ClassifierRun(_options.Read(parsed), "mnist.safetensors").Run(Load));
    }

    private static PictureData Load(RunPlan plan)
    {
        var digits = Digits.Load(plan.Data, plan.Download);
        return new(plan.Data ?? "bundled digits", digits.Train, digits.Test);
    }
}
