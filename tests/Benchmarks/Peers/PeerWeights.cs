using System.Runtime.InteropServices;

namespace NetDsl.Benchmarks.Peers;

/// <summary>The weights that the peers use too: little-endian floats, tensor after tensor, dense weights as outputs x inputs.</summary>
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

    /// <summary>Gives a network of dense layers its weights and biases, layer after layer.</summary>
    public void Load(Network network, string file)
    {
        ReadOnlySpan<float> left = Read(file);
        foreach (var parameter in network.Structure.Parameters)
        {
            var values = left[..parameter.Size];
            network.SetWeights(parameter.Name, parameter.Shape is [var inputs, var outputs] ? Transposed(values, inputs, outputs) : values);
            left = left[parameter.Size..];
        }

        if (!left.IsEmpty) throw new InvalidDataException($"{file} has {left.Length} floats more than {network.Structure.Name} has parameters.");
    }

    /// <summary>From outputs x inputs to inputs x outputs, sixteen outputs at a time so that lines of the target stay in the cache.</summary>
    private static float[] Transposed(ReadOnlySpan<float> values, int inputs, int outputs)
    {
        var transposed = GC.AllocateUninitializedArray<float>(values.Length);
        for (var first = 0; first < outputs; first += 16)
        {
            var to = Math.Min(first + 16, outputs);
            for (var input = 0; input < inputs; input++)
            {
                for (var output = first; output < to; output++) transposed[input * outputs + output] = values[output * inputs + input];
            }
        }

        return transposed;
    }
}
