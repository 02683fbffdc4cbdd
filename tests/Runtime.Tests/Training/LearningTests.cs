using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training;

public class LearningTests
{
    [Theory]
    [InlineData(0, 200)]
    [InlineData(int.MaxValue, 200)]
    [InlineData(32, 40)]
    [InlineData(1, 5)]
    public void Full_batch_mini_batch_and_online_training_learn(int batchSize, int epochs)
    {
        using var net = new TinyClassifier();
        var before = net.Evaluate(TinyData.Points(200, seed: 99));
        var history = net.Fit(TinyData.Points(), new() { Epochs = epochs, BatchSize = batchSize });
        var after = net.Evaluate(TinyData.Points(200, seed: 99));
        Assert.True(after.Accuracy > 0.95 && before.Accuracy < 0.8, $"{before} {after}");
        Assert.Equal((epochs, TrainingOutcome.Completed), (history.Epochs.Length, history.Outcome));
        Assert.True(history.Epochs[^1].TrainLoss < 0.5 * history.Epochs[0].TrainLoss);
        Assert.All(history.Epochs, epoch => Assert.True(epoch.ValidationLoss is null && epoch.Seconds >= 0));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_does_not()
    {
        string Train(uint seed)
        {
            using var net = new TinyClassifier { Seed = seed };
            net.Fit(TinyData.Points(), new() { Epochs = 3, BatchSize = 16 });
            return net.HashWeights();
        }

        Assert.Equal(Train(5), Train(5));
        Assert.NotEqual(Train(5), Train(6));
    }

    [Fact]
    public void Initialize_begins_anew()
    {
        using var net = new TinyClassifier { Seed = 9 };
        var fresh = net.HashWeights();
        net.Fit(TinyData.Points(), new() { Epochs = 2 });
        Assert.NotEqual(fresh, net.HashWeights());
        net.Initialize(9);
        Assert.Equal((fresh, 0, 0L), (net.HashWeights(), net.Epoch, net.Step));
        Assert.Empty(net.History.Epochs);
    }

    [Fact]
    public void Every_sample_is_trained_on_once_an_epoch_in_an_order_of_its_own()
    {
        using var net = Logging();
        net.Fit(TinyData.Points(50), new() { Epochs = 3, BatchSize = 16 });
        Assert.Equal([16, 16, 16, 2, 16, 16, 16, 2, 16, 16, 16, 2], net.Log.Select(step => step.Rows.Length));
        var epochs = net.Log.Chunk(4).Select(steps => steps.SelectMany(step => step.Rows).ToArray()).ToArray();
        Assert.All(epochs, rows => Assert.Equal(Enumerable.Range(0, 50), rows.Order()));
        Assert.NotEqual(epochs[0], epochs[1]);
        Assert.NotEqual(epochs[1], epochs[2]);
        Assert.Equal(Enumerable.Range(0, 12), net.Log.Select(step => step.Arguments.Step));
    }

    [Fact]
    public void Without_shuffling_the_order_is_that_of_the_data_and_the_last_samples_validate()
    {
        using var net = Logging();
        var history = net.Fit(TinyData.Points(50), new() { Epochs = 2, BatchSize = 0, Shuffle = false, Validation = 0.2 });
        Assert.All(net.Log, step => Assert.Equal(Enumerable.Range(0, 40), step.Rows));
        net.Restore(net.TakeSnapshot());
        var score = net.Evaluate(TinyData.Points(50).Slice(40, 10));
        Assert.Equal(score.Loss, history.Epochs[^1].ValidationLoss!.Value, 1e-12);
        Assert.Equal(score.Accuracy, history.Epochs[^1].ValidationAccuracy);
    }

    [Fact]
    public void The_validation_samples_are_drawn_from_all_and_never_trained_on()
    {
        using var net = Logging();
        net.Fit(TinyData.Points(50), new() { Epochs = 4, BatchSize = 8, Validation = 0.3 });
        var trained = net.Log.SelectMany(step => step.Rows).Distinct().Order().ToArray();
        Assert.Equal(35, trained.Length);
        var kept = Enumerable.Range(0, 50).Except(trained).ToArray();
        Assert.NotEqual(Enumerable.Range(35, 15), kept);
        Assert.Equal(net.Evaluate(TinyData.Points(50).Select(kept)).Loss, net.History.Epochs[^1].ValidationLoss!.Value, 1e-9);
    }

    [Fact]
    public void A_set_of_its_own_can_validate()
    {
        using var net = new TinyClassifier();
        var own = TinyData.Points(40, seed: 3);
        var history = net.Fit(TinyData.Points(50), new() { Epochs = 2, ValidationData = own, ValidationBatchSize = 7 });
        Assert.Equal(net.Evaluate(own).Loss, history.Epochs[^1].ValidationLoss!.Value, 1e-9);
    }

    [Fact]
    public void Progress_is_reported_after_every_step_and_every_epoch()
    {
        using var net = new TinyClassifier();
        var reports = new Reports();
        var history = net.Fit(TinyData.Points(50), new() { Epochs = 2, BatchSize = 20, Progress = reports });
        Assert.Equal([20, 40, 50, 50, 20, 40, 50, 50], reports.All.Select(r => r.Samples));
        Assert.Equal(history.Epochs, reports.All.Select(r => r.Result).OfType<EpochResult>());
        Assert.Equal((2, 2, 50, 6L), (reports.All[^1].Epoch, reports.All[^1].Epochs, reports.All[^1].SamplesPerEpoch, reports.All[^1].Step));
        Assert.Equal(history.Epochs[1].TrainLoss, reports.All[^1].Loss);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused()
    {
        using var net = new TinyClassifier();
        var data = TinyData.Points(4);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Fit(data, new() { BatchSize = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Fit(data, new() { Validation = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Fit(data, new() { Rate = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Fit(data, new() { AugmentationThreads = Device.MaxThreads + 1 }));
        Assert.Throws<ArgumentException>(() => net.Fit(data, new() { Validation = 0.5, ValidationData = data }));
    }

    [Fact]
    public void Too_few_samples_are_an_error_of_the_data_that_says_how_many_there_are()
    {
        using var net = new TinyClassifier();
        var data = TinyData.Points(4);
        string Refused(Action use) => Assert.Throws<ShapeMismatchException>(use).Message;
        Assert.Equal(
            "data set: expected at least one sample to validate with, found none where 0.01 of 4 is kept for validation.",
            Refused(() => net.Fit(data, new() { Validation = 0.01 })));
        Assert.Equal(
            "data set: expected at least one sample to train on, found none where 0.99 of 4 is kept for validation.",
            Refused(() => net.Fit(data, new() { Validation = 0.99 })));
        Assert.Equal("data set to train on: expected at least one sample, found none.", Refused(() => net.Fit(data.Take(0))));
        Assert.Equal("data set to validate with: expected at least one sample, found none.", Refused(() => net.Fit(data, new() { ValidationData = data.Take(0) })));
        Assert.Equal("data set to evaluate on: expected at least one sample, found none.", Refused(() => net.Evaluate(data.Take(0))));
    }

    private static TinyClassifier Logging() => new(TinyDescription.Of("Logging", 2, 8, 3, true), log: true);

    private sealed class Reports : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> All { get; } = [];

        public void Report(TrainingProgress value) => All.Add(value);
    }
}
