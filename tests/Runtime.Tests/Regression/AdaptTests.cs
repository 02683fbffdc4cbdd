using NetDsl.Data;
using NetDsl.Engines;
using NetDsl.Runtime.Tests.Tiny;

namespace NetDsl.Runtime.Tests.Regression;

public class AdaptTests
{
    [Fact]
    public void Means_and_deviations_are_those_of_the_columns()
    {
        using var net = new Standardized();
        net.Adapt(DataSet.Create(new float[] { 1, 10, 3, 30 }, [2], new float[] { 5, 7 }, [1]));
        Assert.Equal([2, 20], net.GetWeights("Dense1.bias"));
        Assert.Equal([1, 10], net.GetWeights("Dense2.weight"));
    }

    [Fact]
    public void Bytes_and_named_columns_are_taken_as_in_training()
    {
        using var net = new Standardized();
        net.Adapt(new DataSet([new DataColumn<byte>(new byte[] { 1, 10, 3, 30 }, [2], "Input")], []));
        Assert.Equal([2, 20], net.GetWeights("Dense1.bias"));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        using var net = new Standardized();
        Assert.Throws<ShapeMismatchException>(() => net.Adapt(DataSet.Create(new float[3], [3], new float[1], [1])));
        Assert.Throws<ShapeMismatchException>(() => net.Adapt(DataSet.Create(Array.Empty<float>(), [2], Array.Empty<float>(), [1])));
        using var plain = new TinyRegressor();
        Assert.Throws<InvalidOperationException>(() => plain.Adapt(TinyData.Parabola()));
    }

    /// <summary>Two parameters of two numbers each stand for mean and deviation.</summary>
    private sealed class Standardized() : Regressor(
        TinyDescription.Of("Standardized", 2, 2, 1, false) with { Standardizations = [new("Dense1.bias", "Dense2.weight", OfTarget: false, 0)] }, Device.Cpu(1))
    {
        protected override Engine CreateEngine(Device device) => new TinyEngine(2, 2, 1, classifies: false);
    }
}
