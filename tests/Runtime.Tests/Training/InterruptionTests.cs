using NetDsl.Checkpoints;
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

    [Theory]
    [InlineData(60, 20, 1)]
    [InlineData(200, 20, 1)]
    [InlineData(100, 15, 1)]
    [InlineData(100, 20, 2)]
    public void Other_data_begin_the_cancelled_epoch_anew(int count, int batchSize, uint seed)
    {
        using var net = Cancelled();
        using var folder = new TempFolder();
        net.Save(folder["cancelled"]);
        using var loaded = new TinyClassifier();
        loaded.Load(folder["cancelled"]);
        // At a rate of 0 all samples have the loss of the weights as they are, and each counts once.
        var data = TinyData.Points(count, seed: 9);
        var expected = net.Evaluate(data).Loss;
        foreach (var same in new[] { net, loaded })
        {
            var history = same.Fit(data, new() { Epochs = 1, BatchSize = batchSize, Seed = seed, Rate = 0 });
            // A sum of the same numbers in another order.
            Assert.Equal(expected, Assert.Single(history.TrainLoss), 1e-12);
            Assert.Equal(3 + (count + batchSize - 1) / batchSize, same.Step);
        }
    }

    [Fact]
    public void A_checkpoint_that_says_nothing_of_how_its_epoch_was_begun_begins_it_anew()
    {
        using var net = Cancelled();
        var text = PositionText.Write(net.State.Position);
        Assert.Equal(net.State.Position, PositionText.Read(text));
        var old = PositionText.Read(string.Join(' ', text.Split(' ')[..5]))!.Value;
        Assert.Equal((60, 0), (old.Samples, old.By(net.State.Position.Plan).Samples));
        Assert.Null(PositionText.Read(text + " 1"));
        Assert.Null(PositionText.Read(text.Replace(" 1 1", " 2 1", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_token_that_is_cancelled_already_trains_nothing()
    {
        using var net = new TinyClassifier();
        var history = net.Fit(TinyData.Points(100), new() { Cancellation = new(canceled: true) });
        Assert.Equal((TrainingOutcome.Cancelled, 0L), (history.Outcome, net.Step));
    }

    [Fact]
    public void While_it_is_trained_a_network_refuses_what_training_cannot_go_on_after()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        net.Save(folder["before"]);
        string[] said = [];
        net.Fit(TinyData.Points(100), new()
        {
            Epochs = 1,
            Callbacks =
            [
                new AtEpochEnd(() => said =
                [
                    .. new Action[] { () => net.Fit(TinyData.Points(10)), net.Dispose, () => net.Initialize(1), () => net.Load(folder["before"]), () => net.LoadWeights(folder["before"]) }
                        .Select(use => Assert.Throws<InvalidOperationException>(use).Message),
                ]),
            ],
        });
        Assert.Equal(
            ["trained anew", "disposed of", "initialized", "loaded", "loaded"],
            said.Select(message => message["TinyClassifier is being trained: it cannot be ".Length..^" before Fit has ended.".Length]));
        // Afterwards all of it is allowed, also where a callback failed.
        Assert.Throws<NotSupportedException>(() => net.Fit(
            TinyData.Points(100), new() { Epochs = 2, Callbacks = [new AtEpochEnd(() => throw new NotSupportedException())] }));
        Assert.Equal(3, net.Fit(TinyData.Points(100), new() { Epochs = 3 }).Epochs.Length);
        net.Initialize(1);
    }

    /// <summary>A network after three of five steps.</summary>
    private static TinyClassifier Cancelled()
    {
        var net = new TinyClassifier();
        using var source = new CancellationTokenSource();
        net.Fit(TinyData.Points(100), new() { BatchSize = 20, Progress = new CancelAfter(3, source), Cancellation = source.Token });
        return net;
    }

    private sealed class AtEpochEnd(Action action) : Callback
    {
        public override void OnEpochEnd(TrainingContext context, EpochResult result) => action();
    }

    private sealed class End : Callback
    {
        public TrainingOutcome Outcome { get; private set; }

        public override void OnTrainingEnd(TrainingContext context) => Outcome = context.Outcome;
    }
}
