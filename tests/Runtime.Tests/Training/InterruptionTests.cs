using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training;

public class InterruptionTests
{
    [Fact]
    public void A_loss_that_is_not_finite_leaves_the_network_as_it_was_before_the_epoch()
    {
        // 5 steps an epoch: step 12, counted from 0, is in the third.
        using var net = new TinyClassifier(TinyDescription.Of("Exploding", 2, 8, 3, true), badStep: 12);
        var watcher = new Hashes();
        var end = new End();
        var error = Assert.Throws<LossNotFiniteException>(
            () => net.Fit(TinyData.Points(100), new() { Epochs = 5, BatchSize = 20, Callbacks = [watcher, end] }));
        Assert.Equal((3, 13L), (error.Epoch, error.Step));
        Assert.Equal((watcher.All[1], 2, 10L), (net.HashWeights(), net.Epoch, net.Step));
        Assert.Equal(TrainingOutcome.Failed, end.Outcome);
        Assert.Equal(2, net.History.Epochs.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    public void A_cancelled_training_goes_on_at_its_next_step(int steps)
    {
        FitOptions Options(IProgress<TrainingProgress>? progress, CancellationToken cancellation) => new()
        {
            Epochs = 4,
            BatchSize = 20,
            Validation = 0.2,
            Progress = progress,
            Cancellation = cancellation,
        };
        using var whole = new TinyClassifier();
        var expected = whole.Fit(TinyData.Points(125), Options(null, default));

        using var net = new TinyClassifier();
        using var source = new CancellationTokenSource();
        var history = net.Fit(TinyData.Points(125), Options(new CancelAfter(steps, source), source.Token));
        Assert.Equal(TrainingOutcome.Cancelled, history.Outcome);
        // An epoch is done when it is validated, which the tenth step was too late for.
        Assert.Equal(((steps - 1) / 5, (long)steps), (history.Epochs.Length, net.Step));

        using var folder = new TempFolder();
        net.Save(folder["cancelled"]);
        using var loaded = new TinyClassifier();
        loaded.Load(folder["cancelled"]);
        foreach (var same in new[] { net, loaded })
        {
            var resumed = same.Fit(TinyData.Points(125), Options(null, default));
            Assert.Equal(whole.HashWeights(), same.HashWeights());
            Assert.Equal(expected.TrainLoss, resumed.TrainLoss);
            Assert.Equal(expected.ValidationLoss, resumed.ValidationLoss);
        }
    }

    [Fact]
    public void A_token_that_is_cancelled_already_trains_nothing()
    {
        using var net = new TinyClassifier();
        var history = net.Fit(TinyData.Points(100), new() { Cancellation = new(canceled: true) });
        Assert.Equal((TrainingOutcome.Cancelled, 0L), (history.Outcome, net.Step));
    }

    private sealed class End : Callback
    {
        public TrainingOutcome Outcome { get; private set; }

        public override void OnTrainingEnd(TrainingContext context) => Outcome = context.Outcome;
    }
}
