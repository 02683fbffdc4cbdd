using System.Collections.Immutable;
using NetDsl.Runtime.Tests.Tiny;
using NetDsl.Serialization;

namespace NetDsl.Runtime.Tests.Weights;

public class LoadWeightsTests
{
    [Fact]
    public void Names_of_the_file_are_found_by_a_function_or_a_map()
    {
        using var folder = new TempFolder();
        Write(folder["foreign"], ("fc1.weight", [2, 8]), ("fc1.bias", [8]), ("fc2.weight", [8, 3]), ("fc2.bias", [3]));
        using var byFunction = new TinyClassifier();
        var report = byFunction.LoadWeights(folder["foreign"], name: name => name.Replace("Dense", "fc", StringComparison.Ordinal));
        Assert.Equal(new LoadedWeight("Dense2.bias", "fc2.bias"), report.Loaded[3]);
        Assert.Equal("""
            4 of 4 parameters loaded
            loaded: Dense1.weight from fc1.weight
            loaded: Dense1.bias from fc1.bias
            loaded: Dense2.weight from fc2.weight
            loaded: Dense2.bias from fc2.bias
            """, report.ToString());
        Assert.Equal([0, 1, 2], byFunction.GetWeights("Dense2.bias"));

        using var byMap = new TinyClassifier();
        byMap.LoadWeights(folder["foreign"], WeightLayout.Keras, new Dictionary<string, string>
        {
            ["Dense1.weight"] = "fc1.weight",
            ["Dense1.bias"] = "fc1.bias",
            ["Dense2.weight"] = "fc2.weight",
            ["Dense2.bias"] = "fc2.bias",
        });
        Assert.Equal(byFunction.HashWeights(), byMap.HashWeights());
    }

    [Fact]
    public void Training_begins_afresh()
    {
        using var folder = new TempFolder();
        Write(folder["all"], All);
        using var net = new TinyClassifier();
        net.Fit(TinyData.Points(30), new() { Epochs = 1, BatchSize = 10 });
        net.LoadWeights(folder["all"]);
        Assert.Equal((0, 0L), (net.Epoch, net.Step));
        var velocity = new float[16];
        net.Engine.ReadParameter(0, 1, velocity);
        Assert.Equal(new float[16], velocity);
    }

    [Fact]
    public void What_is_missing_or_too_many_is_refused_unless_a_part_is_asked_for()
    {
        using var folder = new TempFolder();
        Write(folder["part"], [.. All.Take(3), ("Extra", [4])]);
        using var net = new TinyClassifier();
        var (before, bias) = (net.HashWeights(), net.GetWeights("Dense2.bias"));
        Assert.Equal($"{folder["part"]}: 'Dense2.bias' is 3 in the network but missing in the file.",
            Assert.Throws<CheckpointMismatchException>(() => net.LoadWeights(folder["part"])).Message);
        Assert.Equal(before, net.HashWeights());

        var report = net.LoadWeights(folder["part"], strict: false);
        Assert.Equal(["Dense2.bias"], report.Missing.AsEnumerable());
        Assert.Equal(["Extra"], report.Unused.AsEnumerable());
        Assert.Equal("""
            3 of 4 parameters loaded
            loaded: Dense1.weight
            loaded: Dense1.bias
            loaded: Dense2.weight
            not in the file: Dense2.bias
            not in the network: Extra
            """, report.ToString());
        Assert.Equal(bias, net.GetWeights("Dense2.bias"));
        Assert.Equal([0, 1, 2], net.GetWeights("Dense1.bias")[..3]);

        Write(folder["more"], [.. All, ("Extra", [4])]);
        Assert.Equal($"{folder["more"]}: 'Extra' is missing in the network but 4 in the file.",
            Assert.Throws<CheckpointMismatchException>(() => net.LoadWeights(folder["more"])).Message);
    }

    [Fact]
    public void A_name_that_the_function_does_not_give_is_missing()
    {
        using var folder = new TempFolder();
        Write(folder["all"], All);
        using var net = new TinyClassifier();
        var report = net.LoadWeights(folder["all"], name: name => name == "Dense1.bias" ? name : null, strict: false);
        Assert.Equal((1, 3, 3), (report.Loaded.Length, report.Missing.Length, report.Unused.Length));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Another_shape_is_refused_in_any_case(bool strict)
    {
        using var folder = new TempFolder();
        Write(folder["wide"], [("Dense1.weight", [2, 9]), .. All.Skip(1)]);
        using var net = new TinyClassifier();
        var before = net.HashWeights();
        Assert.Equal($"{folder["wide"]}: 'Dense1.weight' is 2x8 in the network but 2x9 in the file.",
            Assert.Throws<CheckpointMismatchException>(() => net.LoadWeights(folder["wide"], strict: strict)).Message);
        Assert.Equal(before, net.HashWeights());
    }

    [Fact]
    public void What_matches_is_loaded_and_the_rest_listed()
    {
        using var folder = new TempFolder();
        Write(folder["other"], ("Dense1.weight", [2, 8]), ("Dense1.bias", [8]), ("Dense2.weight", [8, 5]), ("Extra", [4]));
        using var net = new TinyClassifier();
        var (weight, bias) = (net.GetWeights("Dense2.weight"), net.GetWeights("Dense2.bias"));
        var report = net.LoadMatchingWeights(folder["other"]);
        Assert.Equal(["Dense1.weight", "Dense1.bias"], report.Loaded.Select(loaded => loaded.Parameter));
        Assert.Equal(["Dense2.bias"], report.Missing.AsEnumerable());
        Assert.Equal(["Extra"], report.Unused.AsEnumerable());
        Assert.Equal("""
            2 of 4 parameters loaded
            loaded: Dense1.weight
            loaded: Dense1.bias
            not in the file: Dense2.bias
            of another shape: Dense2.weight is 8x3 in the network, Dense2.weight 8x5 in the file
            not in the network: Extra
            """, report.ToString());
        Assert.Equal([0, 1, 2], net.GetWeights("Dense1.bias")[..3]);
        Assert.Equal(weight, net.GetWeights("Dense2.weight"));
        Assert.Equal(bias, net.GetWeights("Dense2.bias"));
    }

    [Fact]
    public void The_weights_of_a_checkpoint_are_loaded_without_its_training()
    {
        using var folder = new TempFolder();
        using var trained = new TinyClassifier();
        trained.Fit(TinyData.Points(30), new() { Epochs = 2, BatchSize = 10 });
        trained.Save(folder["checkpoint"]);
        using var net = new TinyClassifier();
        Assert.Empty(net.LoadWeights(folder["checkpoint"]).Unused);
        Assert.Equal((trained.HashWeights(), 0), (net.HashWeights(), net.Epoch));
    }

    [Fact]
    public void The_count_of_normalised_batches_is_no_weight_of_PyTorch()
    {
        using var folder = new TempFolder();
        Write(folder["torch"], [.. All, ("Norm.num_batches_tracked", [])]);
        using var net = new TinyClassifier();
        Assert.Empty(net.LoadWeights(folder["torch"], WeightLayout.PyTorch).Unused);
        Assert.Throws<CheckpointMismatchException>(() => net.LoadWeights(folder["torch"], WeightLayout.Keras));
    }

    private static (string Name, ImmutableArray<int> Shape)[] All =>
        [("Dense1.weight", [2, 8]), ("Dense1.bias", [8]), ("Dense2.weight", [8, 3]), ("Dense2.bias", [3])];

    /// <summary>Tensors of 0, 1, 2 ...</summary>
    private static void Write(string path, params (string Name, ImmutableArray<int> Shape)[] tensors) => SafetensorsWriter.Write(path,
        tensors.Select(tensor => new NamedTensor(tensor.Name, tensor.Shape,
            Enumerable.Range(0, tensor.Shape.Aggregate(1, (a, b) => a * b)).Select(i => (float)i).ToArray())));
}
