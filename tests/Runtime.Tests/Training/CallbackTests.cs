using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training;

public class CallbackTests
{
    [Fact]
    public void Early_stopping_ends_with_the_weights_of_the_best_epoch()
    {
        using var net = new TinyClassifier();
        var watcher = new Hashes();
        var history = net.Fit(TinyData.Points(60), new()
        {
            Epochs = 200,
            ValidationData = TinyData.Mislabelled(60),
            Callbacks = [watcher, new EarlyStopping(patience: 2)],
        });
        Assert.Equal(TrainingOutcome.Stopped, history.Outcome);
        Assert.Contains("no better validation loss for 2 epochs", history.StopReason);
        var best = history.Best!.Epoch;
        Assert.True(best > 1);
        Assert.Equal(history.Epochs.Length, best + 2);
        Assert.Equal(watcher.All[best - 1], net.HashWeights());
        Assert.NotEqual(watcher.All[^1], net.HashWeights());
        Assert.Equal(best, net.Epoch);
    }

    [Fact]
    public void Early_stopping_restores_the_best_also_when_the_epochs_run_out()
    {
        using var net = new TinyClassifier();
        var watcher = new Hashes();
        var history = net.Fit(TinyData.Points(60), Wild(watcher, new EarlyStopping(patience: 1000) { Measure = Measure.ValidationAccuracy, MinDelta = 0.01 }));
        Assert.Equal(TrainingOutcome.Completed, history.Outcome);
        var (best, epoch) = (-1.0, 0);
        foreach (var result in history.Epochs)
            if (result.ValidationAccuracy > best + 0.01)
                (best, epoch) = (result.ValidationAccuracy.Value, result.Epoch);
        Assert.Equal(watcher.All[epoch - 1], net.HashWeights());
    }

    [Fact]
    public void What_is_watched_must_be_measured()
    {
        using var net = new TinyClassifier();
        Assert.Throws<InvalidOperationException>(() => net.Fit(TinyData.Points(60), new() { Callbacks = [new EarlyStopping()] }));
        Assert.Throws<InvalidOperationException>(() => net.Fit(TinyData.Points(60), new()
        {
            Validation = 0.5,
            Callbacks = [new EarlyStopping { Measure = Measure.Of(Metric.R2, higherIsBetter: true) }],
        }));
    }

    [Fact]
    public void A_plateau_reduces_the_rate_as_far_as_allowed()
    {
        using var net = new TinyClassifier();
        // No gain is enough, so every second epoch after the first is a plateau.
        var plateau = new ReduceOnPlateau(0.5, patience: 2) { Measure = Measure.TrainLoss, MinDelta = 1000, MinFactor = 0.2 };
        var history = net.Fit(TinyData.Points(60), new() { Epochs = 9, Rate = 0.8, Callbacks = [plateau] });
        Assert.Equal([0.8, 0.8, 0.8, 0.4, 0.4, 0.2, 0.2, 0.16, 0.16], history.Epochs.Select(epoch => Math.Round(epoch.Rate, 12)).ToArray());
    }

    [Fact]
    public void Checkpoints_hold_the_last_and_the_best_epoch()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        var watcher = new Hashes();
        var history = net.Fit(TinyData.Points(60), Wild(
            watcher, new Checkpoint(folder["last"]), new Checkpoint(folder["best"]) { Best = Measure.ValidationLoss },
            new Checkpoint(folder["tenth"]) { Every = 7 }));
        Assert.Equal(net.HashWeights(), Load(folder["last"]).Hash);
        Assert.Equal((watcher.All[history.Best!.Epoch - 1], history.Best.Epoch), Load(folder["best"]));
        Assert.Equal(30, Load(folder["tenth"]).Epoch);
    }

    [Fact]
    public void A_checkpoint_holds_the_last_epoch_where_training_was_stopped()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        var history = net.Fit(TinyData.Points(60), new()
        {
            Epochs = 200,
            ValidationData = TinyData.Mislabelled(60),
            Callbacks = [new Checkpoint(folder["last"]) { Every = 150 }, new EarlyStopping(patience: 2)],
        });
        Assert.InRange(history.Epochs.Length, 1, 149);
        Assert.Equal(history.Epochs.Length, Load(folder["last"]).Epoch);
    }

    [Fact]
    public void A_checkpoint_without_a_folder_is_refused_before_the_first_step()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        Assert.Throws<DirectoryNotFoundException>(() => net.Fit(TinyData.Points(60), new() { Callbacks = [new Checkpoint(folder["none/last"])] }));
        Assert.Equal(0, net.Step);
    }

    [Fact]
    public void A_csv_log_has_a_line_for_each_epoch()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        var history = net.Fit(TinyData.Points(60), new() { Epochs = 3, Validation = 0.5, Callbacks = [new CsvLog(folder["log.csv"])] });
        var lines = File.ReadAllLines(folder["log.csv"]);
        Assert.Equal("epoch,trainLoss,validationLoss,accuracy,rate,seconds", lines[0]);
        Assert.Equal(4, lines.Length);
        var cells = lines[3].Split(',');
        Assert.Equal(("3", "0.1"), (cells[0], cells[4]));
        Assert.Equal(history.Epochs[2].ValidationLoss, double.Parse(cells[2], System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>A rate so high that the validation loss goes up and down.</summary>
    private static FitOptions Wild(params Callback[] callbacks)
        => new() { Epochs = 30, BatchSize = 4, Rate = 1.5, Validation = 0.4, Callbacks = callbacks };

    private static (string Hash, int Epoch) Load(string path)
    {
        using var net = new TinyClassifier();
        net.Load(path);
        return (net.HashWeights(), net.Epoch);
    }
}
