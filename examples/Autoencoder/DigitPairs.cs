using NetDsl.Data;

namespace NetDsl.Examples.Autoencoder;

/// <summary>Digits, with the same digits as what a network is to make of them.</summary>
internal static class DigitPairs
{
    /// <summary>How far noise goes, in parts of the way from paper to ink: one deviation.</summary>
    private const double Noise = 0.4;

    /// <summary>Each digit is to come out as it is.</summary>
    public static DataSet Clean(DataSet digits) => new(digits.Inputs, [Targets(digits)]);

    /// <summary>Noise of a normal distribution is put on each digit, and is to be taken off again.</summary>
    public static DataSet Noisy(DataSet digits, int seed)
    {
        var clean = (DataColumn<byte>)digits.Inputs[0];
        var random = new Random(seed);
        var noisy = new byte[clean.Values.Length];
        for (var i = 0; i < noisy.Length; i++)
        {
            // Box and Muller; 1 less the number is never 0.
            var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            noisy[i] = (byte)Math.Clamp(clean.Values.Span[i] + 255 * Noise * normal, 0, 255);
        }

        return new([new DataColumn<byte>(noisy, clean.Shape.AsSpan())], [Targets(digits)]);
    }

    private static DataColumn<float> Targets(DataSet digits)
    {
        var clean = (DataColumn<byte>)digits.Inputs[0];
        var targets = new float[clean.Values.Length];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = clean.Values.Span[i] / 255f;
        return new(targets, clean.Shape.AsSpan());
    }
}
