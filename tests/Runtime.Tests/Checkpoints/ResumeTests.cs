using NetDsl.Runtime.Tests.Tiny;
using NetDsl.Serialization;

namespace NetDsl.Runtime.Tests.Checkpoints;

public class ResumeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(11)]
    public void A_training_resumed_from_a_file_gives_the_bits_of_one_never_stopped(int stop)
    {
        using var folder = new TempFolder();
        using var whole = new TinyClassifier { Seed = 3 };
        var expected = whole.Fit(TinyData.Points(100), Options());

        using (var first = new TinyClassifier { Seed = 3 })
        {
            first.Fit(TinyData.Points(100), Options(new StopAfter(stop)));
            first.Save(folder["half"]);
        }

        using var second = new TinyClassifier();
        second.Load(folder["half"]);
        Assert.Equal(stop, second.Epoch);
        var history = second.Fit(TinyData.Points(100), Options());
        Assert.Equal(whole.HashWeights(), second.HashWeights());
        Assert.Equal(expected.Epochs.Select(e => (e.Epoch, e.TrainLoss, e.ValidationLoss, e.ValidationAccuracy, e.Rate)),
            history.Epochs.Select(e => (e.Epoch, e.TrainLoss, e.ValidationLoss, e.ValidationAccuracy, e.Rate)));
        whole.Save(folder["whole"]);
        second.Save(folder["second"]);
        Assert.Equal(State(folder["whole"]), State(folder["second"]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Early_stopping_and_plateaus_remember_what_came_before(int stop)
    {
        using var folder = new TempFolder();
        FitOptions Wild(params Callback[] more) => new()
        {
            Epochs = 40,
            BatchSize = 4,
            Rate = 1.5,
            Validation = 0.4,
            Callbacks = [new ReduceOnPlateau(0.5, 3), new EarlyStopping(6), .. more],
        };
        using var whole = new TinyClassifier();
        var expected = whole.Fit(TinyData.Points(60), Wild());
        Assert.True(expected.Epochs.Length > 8);

        using var first = new TinyClassifier();
        first.Fit(TinyData.Points(60), Wild(new Checkpoint(folder["last"]), new StopAfter(stop)));
        using var second = new TinyClassifier();
        second.Load(folder["last"]);
        var history = second.Fit(TinyData.Points(60), Wild());
        Assert.Equal(expected.TrainLoss, history.TrainLoss);
        Assert.Equal((whole.HashWeights(), whole.Epoch), (second.HashWeights(), second.Epoch));
    }

    private static FitOptions Options(params Callback[] callbacks) => new()
    {
        Epochs = 12,
        BatchSize = 16,
        Validation = 0.25,
        Schedule = new CosineSchedule(),
        Callbacks = callbacks,
    };

    /// <summary>All tensors, the optimiser's included.</summary>
    private static byte[] State(string path) => [.. SafetensorsFile.Open(path).Tensors.SelectMany(tensor => tensor.Bytes.ToArray())];

    private sealed class StopAfter(int epochs) : Callback
    {
        public override void OnEpochEnd(TrainingContext context, EpochResult result)
        {
            if (result.Epoch == epochs)
                context.Stop("enough");
        }
    }
}
