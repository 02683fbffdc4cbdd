namespace NetDsl.Examples.Terminal;

/// <summary>A line for each epoch.</summary>
internal sealed class LineDisplay : TrainingDisplay, IProgress<TrainingProgress>
{
    public override History Show(Func<IProgress<TrainingProgress>, History> training) => training(this);

    public void Report(TrainingProgress value)
    {
        if (value.Result is { } epoch)
            Console.WriteLine(EpochLine.Write(epoch, value.Epochs) + Note(epoch));
    }
}
