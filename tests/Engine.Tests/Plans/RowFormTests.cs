using NetDsl.Generator.Emit;
using NetDsl.Generator.Schedule;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Plans;

public sealed class RowFormTests
{
    [Fact]
    public void Few_channels_go_on_row_by_row()
    {
        Assert.Equal(["Tanh1", "Conv1Gradient"], RowsOf(Network(6, "Tanh", "AvgPool")));
        Assert.Equal(["Tanh1", "Conv1Gradient"], RowsOf(Network(3, "Tanh", "AvgPool")));
        Assert.Equal(["Dropout1"], RowsOf(Network(6, "Dropout", "MaxPool")));
    }

    [Fact]
    public void Others_go_on_pixel_by_pixel()
    {
        // Of 7 channels on there are panels; channels that are dropped whole are drawn channel by channel; a softmax needs all channels of a pixel, the bias before it does not.
        Assert.Equal(["Conv1Gradient"], RowsOf(Network(7, "Tanh", "AvgPool")));
        Assert.Empty(RowsOf(Network(16, "Tanh", "AvgPool")));
        Assert.Empty(RowsOf(Network(6, "SpatialDropout", "MaxPool")));
        Assert.Equal(["Conv1"], RowsOf(Network(6, "Softmax", "MaxPool")));
    }

    /// <summary>Where lanes run along rows none is empty: a costly function has no kernel of its own.</summary>
    [Fact]
    public void Costly_functions_join_the_convolution()
    {
        Assert.DoesNotContain("Conv1", KernelsOf(Network(6, "Tanh", "AvgPool")));
        Assert.Contains("Conv1", KernelsOf(Network(7, "Tanh", "AvgPool")));
    }

    private static Declare Network(int filters, string activation, string pool) => Declare.Network("One").Input(16, 24, 1)
        .Layer("Conv", ("filters", filters), ("Pad", 1)).Layer(activation, activation.EndsWith("Dropout", StringComparison.Ordinal) ? [("rate", 0.5)] : [])
        .Layer(pool, ("kernel", 2)).Layer("Flatten").Layer("Dense", ("units", 2)).Layer("MeanSquaredError").Layer("Sgd");

    private static IEnumerable<string> KernelsOf(Declare network)
    {
        var train = Declarations.PlanOf(network.Model).Train!;
        return train.Kernels.Select(kernel => KernelNames.Of(train, kernel));
    }

    private static IEnumerable<string> RowsOf(Declare network)
    {
        var train = Declarations.PlanOf(network.Model).Train!;
        return train.Kernels.Where(kernel => RowForm.Suits(train, kernel)).Select(kernel => KernelNames.Of(train, kernel));
    }
}
