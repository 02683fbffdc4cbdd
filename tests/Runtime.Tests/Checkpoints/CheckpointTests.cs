using NetDsl.Engines;
using NetDsl.Runtime.Tests.Tiny;
using NetDsl.Serialization;

namespace NetDsl.Runtime.Tests.Checkpoints;

public class CheckpointTests
{
    [Fact]
    public void Weights_alone_begin_a_training_afresh()
    {
        using var folder = new TempFolder();
        using var net = Trained();
        net.SaveWeights(folder["weights"]);
        Assert.Equal(4, SafetensorsFile.Open(folder["weights"]).Tensors.Count);
        using var other = new TinyClassifier();
        other.Load(folder["weights"]);
        Assert.Equal((net.HashWeights(), 0, 0L), (other.HashWeights(), other.Epoch, other.Step));
        Assert.Equal(new float[16], Velocity(other));
        Assert.NotEqual(new float[16], Velocity(net));
    }

    [Fact]
    public void A_file_of_anyone_with_the_right_names_and_shapes_is_loaded()
    {
        using var folder = new TempFolder();
        SafetensorsWriter.Write(folder["foreign"], Tensors(hidden: 8), new Dictionary<string, string> { ["format"] = "pt" });
        using var net = Trained();
        net.Load(folder["foreign"]);
        Assert.Equal(Enumerable.Repeat(0.5f, 24), net.GetWeights("Dense2.weight"));
        Assert.Equal(0, net.Epoch);
        Assert.Equal(new float[16], Velocity(net));
    }

    [Fact]
    public void Another_shape_is_named_with_both_and_nothing_is_loaded()
    {
        using var folder = new TempFolder();
        using (var wide = new TinyClassifier(TinyDescription.Of("Wide", 2, 9, 3, true)))
            wide.Save(folder["wide"]);
        SafetensorsWriter.Write(folder["foreign"], Tensors(hidden: 9));
        foreach (var name in new[] { "wide", "foreign" })
        {
            var error = Refused<CheckpointMismatchException>(folder[name]);
            Assert.Equal("Dense1.weight", error.Layer);
            Assert.Equal([2, 8], error.NetworkShape!.Value.AsEnumerable());
            Assert.Equal([2, 9], error.FileShape!.Value.AsEnumerable());
        }
    }

    [Fact]
    public void Missing_and_surplus_tensors_are_named()
    {
        using var folder = new TempFolder();
        var tensors = Tensors(hidden: 8);
        SafetensorsWriter.Write(folder["missing"], tensors[..3]);
        SafetensorsWriter.Write(folder["surplus"], [.. tensors, new("Dense3.bias", [1], new float[1])]);
        Assert.Equal(("Dense2.bias", null), (Refused<CheckpointMismatchException>(folder["missing"]) is var e ? e.Layer : "", e.FileShape));
        Assert.Equal("Dense3.bias", Refused<CheckpointMismatchException>(folder["surplus"]).Layer);
    }

    [Fact]
    public void The_same_shapes_with_other_layers_are_another_network()
    {
        using var folder = new TempFolder();
        using var relu = new TinyClassifier(TinyDescription.Of("Net", 2, 8, 3, true, fingerprint: "aaaa"));
        using var tanh = new TinyClassifier(TinyDescription.Of("Net", 2, 8, 3, true, fingerprint: "bbbb"));
        relu.Save(folder["relu"]);
        Assert.Contains("fingerprint", Assert.Throws<CheckpointMismatchException>(() => tanh.Load(folder["relu"])).Message);
    }

    [Fact]
    public void The_state_of_another_optimiser_is_left_out()
    {
        using var folder = new TempFolder();
        using var net = Trained();
        net.Save(folder["sgd"]);
        var description = TinyDescription.Of("TinyClassifier", 2, 8, 3, true);
        using var other = new TinyClassifier(description with { Training = description.Training! with { Optimizer = "Adagrad" } });
        other.Load(folder["sgd"]);
        Assert.Equal((net.HashWeights(), net.Epoch), (other.HashWeights(), other.Epoch));
        Assert.Equal(new float[16], Velocity(other));
        using var onlyPredicts = new TinyClassifier(description with { Training = null });
        onlyPredicts.Load(folder["sgd"]);
        Assert.Equal(net.HashWeights(), onlyPredicts.HashWeights());
        Assert.Throws<InvalidOperationException>(() => onlyPredicts.Fit(TinyData.Points(10)));
    }

    [Fact]
    public void A_missing_file_is_the_systems_own_error()
    {
        using var folder = new TempFolder();
        using var net = new TinyClassifier();
        Assert.Throws<FileNotFoundException>(() => net.Load(folder["none"]));
    }

    private static T Refused<T>(string path) where T : NetDslException
    {
        using var net = Trained();
        var before = (net.HashWeights(), net.Epoch, net.Step, string.Join(' ', Velocity(net)));
        var error = Assert.Throws<T>(() => net.Load(path));
        Assert.Contains(path, error.Message);
        Assert.Equal(before, (net.HashWeights(), net.Epoch, net.Step, string.Join(' ', Velocity(net))));
        return error;
    }

    private static TinyClassifier Trained()
    {
        var net = new TinyClassifier();
        net.Fit(TinyData.Points(60), new() { Epochs = 2 });
        return net;
    }

    private static float[] Velocity(TinyClassifier net)
    {
        var values = new float[16];
        ((Engine)net.Tiny!).ReadParameter(0, 1, values);
        return values;
    }

    private static NamedTensor[] Tensors(int hidden)
    {
        NamedTensor Filled(string name, params int[] shape)
            => new(name, [.. shape], Enumerable.Repeat(0.5f, shape.Aggregate(1, (a, b) => a * b)).ToArray());
        return [Filled("Dense1.weight", 2, hidden), Filled("Dense1.bias", hidden), Filled("Dense2.weight", hidden, 3), Filled("Dense2.bias", 3)];
    }
}
