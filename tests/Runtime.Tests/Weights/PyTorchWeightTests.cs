using System.Collections.Immutable;
using NetDsl.Engines;
using NetDsl.Weights;

namespace NetDsl.Runtime.Tests.Weights;

/// <summary>Each element is found where PyTorch has it.</summary>
public class PyTorchWeightTests
{
    [Fact]
    public void A_linear_layer_is_transposed()
    {
        var (weight, values) = (Weight([5, 37]), new float[5 * 37]);
        Assert.Equal([37, 5], PyTorchWeights.ShapeOf(weight).AsEnumerable());
        PyTorchWeights.Convert(weight, Count(values.Length), values);
        for (int input = 0, i = 0; input < 5; input++)
            for (var output = 0; output < 37; output++)
                Assert.Equal(output * 5 + input, values[i++]);
    }

    [Fact]
    public void A_convolution_has_its_outputs_first_and_its_positions_last()
    {
        var (weight, values) = (Weight([2, 3, 4, 18]), new float[2 * 3 * 4 * 18]);
        Assert.Equal([18, 4, 2, 3], PyTorchWeights.ShapeOf(weight).AsEnumerable());
        PyTorchWeights.Convert(weight, Count(values.Length), values);
        for (int y = 0, i = 0; y < 2; y++)
            for (var x = 0; x < 3; x++)
                for (var input = 0; input < 4; input++)
                    for (var output = 0; output < 18; output++)
                        Assert.Equal((((output * 4) + input) * 2 + y) * 3 + x, values[i++]);
    }

    [Fact]
    public void A_linear_layer_behind_a_picture_reads_it_channel_by_channel()
    {
        var (weight, values) = (Weight([2 * 3 * 4, 17]) with { Flattened = [2, 3, 4] }, new float[24 * 17]);
        Assert.Equal([17, 24], PyTorchWeights.ShapeOf(weight).AsEnumerable());
        PyTorchWeights.Convert(weight, Count(values.Length), values);
        for (int y = 0, i = 0; y < 2; y++)
            for (var x = 0; x < 3; x++)
                for (var channel = 0; channel < 4; channel++)
                    for (var output = 0; output < 17; output++)
                        Assert.Equal(output * 24 + (channel * 2 + y) * 3 + x, values[i++]);
    }

    [Fact]
    public void Pictures_lie_one_after_the_other_and_vectors_between_them_stay()
    {
        var (weight, values) = (Weight([2 * 3 + 5, 1]) with { Flattened = [1, 2, 3, 1, 1, 5] }, new float[11]);
        PyTorchWeights.Convert(weight, Count(11), values);
        Assert.Equal([0f, 2, 4, 1, 3, 5, 6, 7, 8, 9, 10], values);
    }

    [Fact]
    public void What_becomes_a_picture_or_lies_beside_one_is_ordered_by_channel()
    {
        var (bias, values) = (Weight([6], ParameterLayoutKind.Vector) with { FlattenedOutputs = [1, 2, 3] }, new float[6]);
        PyTorchWeights.Convert(bias, Count(6), values);
        Assert.Equal([0f, 2, 4, 1, 3, 5], values);

        var (weight, columns) = (Weight([2, 6]) with { FlattenedOutputs = [1, 2, 3] }, new float[12]);
        PyTorchWeights.Convert(weight, Count(12), columns);
        Assert.Equal([0f, 4, 8, 2, 6, 10, 1, 5, 9, 3, 7, 11], columns);
    }

    [Fact]
    public void A_bias_and_a_table_stay_as_they_are()
    {
        foreach (var parameter in (ParameterDescription[])[Weight([6], ParameterLayoutKind.Vector), Weight([3, 2]) with { IsTable = true }])
        {
            var values = new float[6];
            Assert.Equal(parameter.Shape.AsEnumerable(), PyTorchWeights.ShapeOf(parameter));
            PyTorchWeights.Convert(parameter, Count(6), values);
            Assert.Equal(Count(6), values);
        }
    }

    [Fact]
    public void Gates_come_in_the_order_of_the_network()
    {
        var (weight, values) = (Weight([2, 6]) with { PyTorchParts = [1, 0, 2] }, new float[12]);
        PyTorchWeights.Convert(weight, Count(12), values);
        Assert.Equal([4f, 6, 0, 2, 8, 10, 5, 7, 1, 3, 9, 11], values);

        var (bias, biases) = (Weight([6], ParameterLayoutKind.Vector) with { PyTorchParts = [1, 0, 2] }, new float[6]);
        PyTorchWeights.Convert(bias, Count(6), biases);
        Assert.Equal([2f, 3, 0, 1, 4, 5], biases);
    }

    private static float[] Count(int count) => [.. Enumerable.Range(0, count).Select(i => (float)i)];

    private static ParameterDescription Weight(ImmutableArray<int> shape, ParameterLayoutKind kind = ParameterLayoutKind.Panels)
        => new("weight", shape, new(InitializerKind.Constant), new(kind, 1, 1, [0]));
}
