using NetDsl.Data;
using NetDsl.Numbers;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training.Pipeline;

public class AugmentationTests
{
    private static readonly Transform[] Transforms = [new Flip(), new Shift(1), new Rotate(10), new Brightness(0.3), new Cutout(2)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pictures_that_stay_as_they_are_train_as_without_a_pipeline(bool floats)
    {
        using var plain = TinyPictures.Network();
        using var piped = TinyPictures.Network();
        FitOptions Options(params Transform[] transforms)
            => new() { Epochs = 3, BatchSize = 7, Validation = 0.2, Augmentation = transforms, AugmentationThreads = 2 };
        var expected = plain.Fit(TinyPictures.Set(60, floats), Options());
        var history = piped.Fit(TinyPictures.Set(60, floats), Options(new Shift(0)));
        Assert.Equal(plain.HashWeights(), piped.HashWeights());
        Assert.Equal(expected.TrainLoss, history.TrainLoss);
        Assert.Equal(expected.ValidationLoss, history.ValidationLoss);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_number_of_threads_gives_the_same_bits(bool floats)
    {
        string Train(int threads, params Transform[] transforms)
        {
            using var net = TinyPictures.Network();
            net.Fit(TinyPictures.Set(200, floats), new() { Epochs = 4, BatchSize = 16, Augmentation = transforms, AugmentationThreads = threads });
            return net.HashWeights();
        }

        var one = Train(1, Transforms);
        Assert.NotEqual(Train(1), one);
        foreach (var threads in new[] { 0, 1, 2, 4 })
            Assert.Equal(one, Train(threads, Transforms));
    }

    [Fact]
    public void The_size_of_a_batch_does_not_change_what_becomes_of_a_picture()
    {
        // At a rate of 0 the loss is a sum over the same pictures.
        double Loss(int batchSize)
        {
            using var net = TinyPictures.Network();
            return net.Fit(TinyPictures.Set(100), new() { Epochs = 1, BatchSize = batchSize, Rate = 0, Augmentation = Transforms }).Epochs[0].TrainLoss;
        }

        // Sums of the same numbers in another order.
        Assert.Equal(Loss(0), Loss(9), 1e-12);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(15)]
    public void A_training_cancelled_and_resumed_gives_the_bits_of_one_never_stopped(int steps)
    {
        FitOptions Options(IProgress<TrainingProgress>? progress, CancellationToken cancellation, int threads) => new()
        {
            Epochs = 3,
            BatchSize = 16,
            Augmentation = Transforms,
            AugmentationThreads = threads,
            Progress = progress,
            Cancellation = cancellation,
        };
        using var whole = TinyPictures.Network();
        whole.Fit(TinyPictures.Set(120), Options(null, default, 1));

        using var net = TinyPictures.Network();
        using var source = new CancellationTokenSource();
        net.Fit(TinyPictures.Set(120), Options(new CancelAfter(steps, source), source.Token, 2));
        Assert.Equal(steps, net.Step);
        using var folder = new TempFolder();
        net.Save(folder["cancelled"]);
        using var loaded = TinyPictures.Network();
        loaded.Load(folder["cancelled"]);
        var history = loaded.Fit(TinyPictures.Set(120), Options(null, default, 4));
        Assert.Equal(whole.HashWeights(), loaded.HashWeights());
        Assert.Equal(whole.History.TrainLoss, history.TrainLoss);
    }

    [Fact]
    public void Each_epoch_has_pictures_of_its_own_and_validation_has_the_originals()
    {
        using var net = TinyPictures.Network();
        var own = TinyPictures.Set(40, seed: 3);
        var history = net.Fit(
            TinyPictures.Set(100), new() { Epochs = 2, Rate = 0, ValidationData = own, Shuffle = false, Augmentation = [new Cutout(3)] });
        Assert.NotEqual(history.Epochs[0].TrainLoss, history.Epochs[1].TrainLoss);
        Assert.All(history.ValidationLoss, loss => Assert.Equal(net.Evaluate(own).Loss, loss, 1e-9));
        Assert.NotEqual(net.Evaluate(TinyPictures.Set(100)).Loss, history.Epochs[0].TrainLoss);
    }

    [Fact]
    public void What_a_users_transform_throws_comes_out_of_the_training_with_the_pictures_number()
    {
        using var net = TinyPictures.Network();
        foreach (var threads in new[] { 1, 3 })
        {
            var error = Assert.Throws<TransformException>(() => net.Fit(
                TinyPictures.Set(100), new() { Augmentation = [new Faulty(), new Flip()], AugmentationThreads = threads }));
            Assert.Equal(("sample 70, transform Faulty: not this one", 70), (error.Message, error.Sample));
            Assert.IsType<NotSupportedException>(error.InnerException);
        }
    }

    [Fact]
    public void A_transform_that_is_null_is_named_by_its_place()
    {
        using var net = TinyPictures.Network();
        var error = Assert.Throws<ArgumentException>(() => net.Fit(TinyPictures.Set(100), new() { Augmentation = [new Flip(), null!] }));
        Assert.StartsWith("Transform 1 is null.", error.Message);
    }

    [Fact]
    public void A_network_without_pictures_cannot_augment()
    {
        using var net = new TinyClassifier();
        var error = Assert.Throws<ShapeMismatchException>(() => net.Fit(TinyData.Points(50), new() { Augmentation = Transforms }));
        Assert.Equal("inputs of TinyClassifier: expected a picture (height, width and channels) to augment, found 2.", error.Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Fit(TinyData.Points(50), new() { AugmentationThreads = -1 }));
    }

    private sealed class Faulty : ValueTransform
    {
        /// <summary>The pictures are numbered in their first byte.</summary>
        public override void Apply(in PictureNumbers numbers, ImageSize size, Span<byte> picture)
        {
            if (picture[0] == 70)
                throw new NotSupportedException("not this one");
        }

        public override void Apply(in PictureNumbers numbers, ImageSize size, Span<float> picture) => throw new NotSupportedException();
    }
}
