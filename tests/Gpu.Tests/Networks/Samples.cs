using NetDsl.Data;
using NetDsl.Engines;

namespace NetDsl.GpuTests.Networks;

/// <summary>Random samples that fit a network.</summary>
internal static class Samples
{
    /// <summary>The same samples for the same network, everywhere.</summary>
    public static DataSet For(NetworkDescription network, int count)
    {
        var random = new Random(count);
        return new(network.Inputs.Select(Column), network.Targets.Select(Column));

        DataColumn Column(TensorDescription tensor) => tensor.Kind == ElementKind.Int32
            ? new DataColumn<int>(Enumerable.Range(0, count * tensor.Size).Select(_ => random.Next(tensor.Classes)).ToArray(), tensor.Size == 1 ? [] : [.. tensor.Shape])
            : new DataColumn<float>(Enumerable.Range(0, count * tensor.Size).Select(_ => random.NextSingle()).ToArray(), [.. tensor.Shape]);
    }
}
