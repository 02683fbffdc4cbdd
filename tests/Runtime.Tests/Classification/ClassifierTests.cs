using NetDsl.Data;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Classification;

public class ClassifierTests
{
    private static readonly string[] Names = ["red", "green", "blue"];

    [Fact]
    public void A_prediction_has_label_probability_and_the_next_best()
    {
        using var net = Named();
        net.Fit(TinyData.Points(), new() { Epochs = 20 });
        var found = net.Predict([1f, 0f]);
        Assert.Equal(("red", 0), (found.Label, found.Index));
        Assert.InRange(found.Probability, 0.8f, 1f);
        Assert.Equal(1, found.Probabilities.Sum(), 1e-5);
        var top = found.Top(2);
        Assert.Equal(2, top.Length);
        Assert.Equal(new ClassProbability("red", 0, found.Probability), top[0]);
        Assert.Equal(found.Probabilities[1..].Max(), top[1].Probability);
        Assert.Equal(3, found.Top(10).Length);
        Assert.StartsWith("red (", found.ToString());
    }

    [Fact]
    public void Classes_without_names_are_numbered()
    {
        using var net = new TinyClassifier();
        Assert.Equal<string>(["0", "1", "2"], net.Classes.ToArray());
    }

    [Fact]
    public void One_and_many_and_bytes_and_data_sets_agree()
    {
        using var net = Named();
        net.MaxBatch = 4;
        byte[] bytes = [.. Enumerable.Range(0, 20).Select(i => (byte)(i * 13))];
        float[] floats = [.. bytes.Select(b => b / 255f)];
        var many = net.PredictMany(bytes);
        Assert.Equal(10, many.Length);
        var probabilities = many.SelectMany(c => c.Probabilities).ToArray();
        Assert.Equal(probabilities, net.PredictMany(floats).SelectMany(c => c.Probabilities));
        Assert.Equal(probabilities, net.PredictMany(DataSet.Create(bytes, [2], new int[10])).SelectMany(c => c.Probabilities));
        for (var i = 0; i < many.Length; i++)
            Assert.Equal(probabilities.AsSpan(3 * i, 3), net.Predict(bytes.AsSpan(2 * i, 2)).Probabilities.AsSpan());
    }

    [Fact]
    public void Whole_numbers_are_values_where_a_network_reads_values()
    {
        using var net = Named();
        Assert.Equal(net.Predict([1f, 3f]).Probabilities.AsEnumerable(), net.Predict([1, 3]).Probabilities.AsEnumerable());
        Assert.Equal(net.PredictMany([1f, 3f, -2f, 0f]).SelectMany(c => c.Probabilities), net.PredictMany([1, 3, -2, 0]).SelectMany(c => c.Probabilities));
    }

    [Fact]
    public void Predicting_into_a_span_allocates_nothing()
    {
        using var net = Named();
        var (input, output) = (new byte[2 * 10], new float[3 * 10]);
        net.Predict(input, output);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            net.Predict(input, output);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Labels_may_be_ints_bytes_or_one_hot()
    {
        using var net = Named();
        var points = (DataColumn<float>)TinyData.Points(50).Inputs[0];
        var labels = ((DataColumn<int>)TinyData.Points(50).Targets[0]).Values.ToArray();
        var oneHot = labels.SelectMany(label => Enumerable.Range(0, 3).Select(i => i == label ? 1f : 0f)).ToArray();
        ClassificationScore Evaluate(DataColumn target) => net.Evaluate(new([points], [target]), batchSize: 7);
        var score = Evaluate(new DataColumn<int>(labels, []));
        Assert.Equal(50, score.Confusion.Total);
        foreach (var other in new[]
            { Evaluate(new DataColumn<byte>(labels.Select(l => (byte)l).ToArray(), [])), Evaluate(new DataColumn<float>(oneHot, [3])) })
            Assert.Equal((score.Loss, score.Accuracy), (other.Loss, other.Accuracy));
    }

    [Fact]
    public void Labels_and_shapes_that_do_not_fit_are_refused()
    {
        using var net = Named();
        var error = Assert.Throws<LabelOutOfRangeException>(() => net.Evaluate(DataSet.Create(new float[4], [2], new[] { 0, 3 })));
        Assert.Equal((1, 3, 3), (error.Sample, error.Label, error.Classes));
        Assert.Throws<LabelOutOfRangeException>(() => net.Fit(DataSet.Create(new float[4], [2], new[] { 0, -1 })));
        Assert.Throws<ShapeMismatchException>(() => net.Evaluate(DataSet.Create(new float[6], [3], new int[2])));
        Assert.Throws<ShapeMismatchException>(() => net.Evaluate(DataSet.Create(new float[4], [2], new float[6], [3])));
        Assert.Throws<ShapeMismatchException>(() => net.Predict(new float[3]));
        Assert.Equal("input 'Input': expected one sample, or a call of PredictMany, found 2.",
            Assert.Throws<ShapeMismatchException>(() => net.Predict(new float[4])).Message);
        Assert.EndsWith("found float scalar.",
            Assert.Throws<ShapeMismatchException>(() => net.Evaluate(DataSet.Create(new float[4], [2], new float[2]))).Message);
        Assert.Throws<ShapeMismatchException>(() => net.Predict(new float[2], new float[2]));
        Assert.Throws<ShapeMismatchException>(() => net.Predict(new int[2], new float[3]));
        Assert.Throws<ShapeMismatchException>(() => net.Predict(ReadOnlySpan<float>.Empty));
    }

    [Fact]
    public void A_network_that_is_disposed_cannot_be_used()
    {
        var net = Named();
        net.Predict([0f, 0f]);
        net.Dispose();
        net.Dispose();
        Assert.Equal(1, net.Tiny!.Disposals);
        Assert.Throws<ObjectDisposedException>(() => net.Predict([0f, 0f]));
    }

    private static TinyClassifier Named() => new(TinyDescription.Of("Named", 2, 8, 3, true, classNames: Names));
}
