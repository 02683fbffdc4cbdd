using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetDsl.EngineTests.Compiling;
using NetDsl.Interpreter;

namespace NetDsl.EngineTests.Running;

/// <summary>Everything a short training and a prediction leave behind, as one hash: equal exactly where all bits are.</summary>
internal static class Bits
{
    private const int Steps = 3, Samples = 37;

    public static string Of(CompiledNetwork network, Device device)
    {
        using var run = Comparison.Start(network, device);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int step = 0; step < Steps; step++)
        {
            double loss = run.Train(new(network.Training, RandomValues.Batch(network.Training, Samples + step, seed: step)), step);
            hash.AppendData(BitConverter.GetBytes(loss));
        }

        for (int number = 0; number < run.Description.Parameters.Length; number++)
        {
            for (int slot = 0; slot < run.Description.Parameters[number].Layout.Offsets.Length; slot++)
            {
                hash.AppendData(MemoryMarshal.AsBytes(run.Read(number, slot).AsSpan()));
            }
        }

        var output = run.Predict(new(network.Inference, RandomValues.Batch(network.Inference, Samples, seed: 9)));
        hash.AppendData(MemoryMarshal.AsBytes(output.AsSpan()));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
