using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Engines;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Training.Pipeline;

/// <summary>Targets that are made from annotations, beside the pictures and from where these were moved to.</summary>
public class EncodedTargetTests
{
    private static readonly Transform[] Transforms = [new Flip(), new ScaledCrop(0.8, 1.2) { Vertical = 4, Horizontal = 4 }, new Hue(30)];

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void Without_moves_it_is_training_on_targets_that_were_made_before(double validation)
    {
        var set = TinyGrid.Set(60);
        DataSet made = new(set.Inputs, set.Targets.Select(target => ((EncodedColumn)target).Encode()));
        string Train(DataSet data)
        {
            using var net = TinyGrid.Network();
            net.Fit(data, new() { Epochs = 3, BatchSize = 7, Validation = validation });
            return net.HashWeights();
        }

        Assert.Equal(Train(made), Train(set));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bits()
    {
        string Train(int threads, params Transform[] transforms)
        {
            using var net = TinyGrid.Network();
            net.Fit(TinyGrid.Set(200), new() { Epochs = 3, BatchSize = 16, Augmentation = transforms, AugmentationThreads = threads });
            return net.HashWeights();
        }

        var one = Train(1, Transforms);
        Assert.NotEqual(Train(1), one);
        foreach (var threads in new[] { 0, 2, 4 })
            Assert.Equal(one, Train(threads, Transforms));
    }

    /// <summary>The same pictures and targets made by hand, one after the other, and trained on without a pipeline.</summary>
    [Fact]
    public void Boxes_go_where_their_picture_goes()
    {
        const int Count = 40;
        var (pictures, annotations) = (TinyGrid.Pictures(Count), TinyGrid.Annotations(Count));
        var augmenter = new Augmenter(Transforms, TinyGrid.Encoding.Size, 3, seed: 5);
        var (changed, moved) = (new byte[pictures.Values.Length], new Annotations[Count]);
        for (var i = 0; i < Count; i++)
        {
            var map = augmenter.Apply(pictures[i], changed.AsSpan(i * pictures.SampleSize, pictures.SampleSize), 0, i);
            moved[i] = new(annotations[i].Boxes.Select(box => box.Map(map)));
        }

        DataSet byHand = new([new DataColumn<byte>(changed, [8, 12, 3])], [TinyGrid.Encoding.Column(GridTarget.Foreground, moved).Encode()]);
        using var expected = TinyGrid.Network();
        expected.Fit(byHand, new() { Epochs = 1, BatchSize = 8, Shuffle = false, Seed = 5 });
        using var net = TinyGrid.Network();
        net.Fit(TinyGrid.Set(Count), new() { Epochs = 1, BatchSize = 8, Shuffle = false, Seed = 5, Augmentation = Transforms });
        Assert.Equal(expected.HashWeights(), net.HashWeights());
    }

    [Fact]
    public void Evaluation_has_the_boxes_where_they_are()
    {
        var set = TinyGrid.Set(30);
        using var net = TinyGrid.Network();
        var history = net.Fit(TinyGrid.Set(60), new() { Epochs = 1, Rate = 0, ValidationData = set, Augmentation = Transforms });
        Assert.Equal(net.Evaluate(set).Loss, history.Epochs[0].ValidationLoss!.Value, 1e-9);
    }

    [Fact]
    public void Parts_of_a_set_have_their_own_boxes()
    {
        var column = (EncodedColumn)TinyGrid.Set(10).Targets[0];
        Assert.Equal(column.Encode()[7], column.Slice(5, 4).Encode()[2]);
        Assert.Equal(column.Encode()[3], column.Select([9, 3]).Encode()[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => column.Slice(5, 6));
    }

    [Fact]
    public void Targets_of_another_shape_and_inputs_from_boxes_are_refused()
    {
        var boxes = TinyGrid.Encoding.Column(GridTarget.Boxes, TinyGrid.Annotations(10));
        using var net = TinyGrid.Network();
        Assert.Equal("target 'Foreground': expected 2x3x1, found 2x3x4.",
            Assert.Throws<ShapeMismatchException>(() => net.Fit(new([TinyGrid.Pictures(10)], [boxes]))).Message);
        using var other = new TinyRegressor(TinyDescription.Of("Other", 24, 2, 1, false) with { Inputs = [new("Boxes", [2, 3, 4], ElementKind.Single)] });
        Assert.Equal("input 'Boxes': expected values, found annotations, which only targets are made from.",
            Assert.Throws<ShapeMismatchException>(() => other.Evaluate(new([boxes], [new DataColumn<float>(new float[10], [])]))).Message);
    }
}
