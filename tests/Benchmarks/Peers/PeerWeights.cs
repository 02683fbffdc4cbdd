using System.Runtime.InteropServices;
using NetDsl.Weights;

namespace NetDsl.Benchmarks.Peers;

/// <summary>The weights that the peers use too: little-endian floats, tensor after tensor, each in PyTorch's order.</summary>
/// <param name="folder">Where the peers left them; <c>PEERS_DATA</c> names it.</param>
internal sealed class PeerWeights(string folder)
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "PEERS_DATA";

    /// <summary>The folder that the variable names, or null.</summary>
    public static PeerWeights? Find() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? new(folder) : null;

    /// <summary>The floats of a file, such as <c>mnist-mlp.out</c>.</summary>
    public float[] Read(string file)
    {
        using var handle = File.OpenHandle(Path.Combine(folder, file));
        var values = GC.AllocateUninitializedArray<float>((int)(RandomAccess.GetLength(handle) / sizeof(float)));
        RandomAccess.Read(handle, MemoryMarshal.AsBytes(values.AsSpan()), 0);
        return values;
    }

    /// <summary>Gives a network its weights and biases, layer after layer, and then, as PyTorch lists them, its running statistics.</summary>
    public void Load(Network network, string file)
    {
        using var weights = File.OpenRead(Path.Combine(folder, file));
        foreach (var parameter in network.Structure.Parameters.OrderBy(IsRunning))
        {
            var values = new float[parameter.Size];
            PyTorchWeights.Convert(parameter, Next(weights, parameter.Size), values);
            if (HasTwo(network, parameter))
            {
                // The peers add two biases to the same sums.
                var second = Next(weights, parameter.Size);
                for (var i = 0; i < values.Length; i++) values[i] += second[i];
            }

            network.SetWeights(parameter.Name, values);
        }

        if (weights.Position < weights.Length)
            throw new InvalidDataException($"{file} has {weights.Length - weights.Position} bytes more than the parameters of {network.Structure.Name}.");
    }

    /// <summary>One tensor: a file as a whole would count as memory of the network's.</summary>
    private static float[] Next(FileStream weights, int count)
    {
        var values = GC.AllocateUninitializedArray<float>(count);
        weights.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static bool HasTwo(Network network, NetDsl.Engines.ParameterDescription parameter) => parameter.Name.EndsWith(".bias", StringComparison.Ordinal)
        && network.Structure.Parameters.Any(other => other.Name == parameter.Name.Replace(".bias", ".recurrent", StringComparison.Ordinal));

    private static bool IsRunning(NetDsl.Engines.ParameterDescription parameter) => parameter.Name.Contains(".running_", StringComparison.Ordinal);
}
