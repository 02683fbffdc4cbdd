using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace NetDsl.Examples.Terminal;

/// <summary>A bar that moves with the steps, under a line for each epoch.</summary>
internal sealed class BarDisplay : TrainingDisplay
{
    public override History Show(Func<IProgress<TrainingProgress>, History> training) => AnsiConsole.Progress()
        .AutoRefresh(false)
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context => training(new Bar(context, Note)));

    /// <summary>Draws at most ten times a second, on the thread that trains: a timer would cost it more.</summary>
    private sealed class Bar(ProgressContext context, Func<EpochResult, string> note) : IProgress<TrainingProgress>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

        private ProgressTask? _task;
        private long _drawn;

        public void Report(TrainingProgress value)
        {
            var done = value.Epoch - 1 + (double)value.Samples / value.SamplesPerEpoch;
            _task ??= context.AddTask("training", maxValue: value.Epochs - Math.Floor(done));
            if (value.Result is { } epoch)
                AnsiConsole.WriteLine(EpochLine.Write(epoch, value.Epochs) + note(epoch));
            else if (Stopwatch.GetElapsedTime(_drawn) < Pause)
                return;

            _task.Description = string.Create(CultureInfo.InvariantCulture, $"epoch {value.Epoch}/{value.Epochs}  loss {value.Loss:0.0000}");
            _task.Value = _task.MaxValue - (value.Epochs - done);
            context.Refresh();
            _drawn = Stopwatch.GetTimestamp();
        }
    }
}
