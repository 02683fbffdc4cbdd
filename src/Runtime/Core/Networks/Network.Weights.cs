using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetDsl.Engines;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>A copy of a parameter, such as <c>Dense1.weight</c>, in row-major order.</summary>
    /// <exception cref="ArgumentException">There is no parameter of that name.</exception>
    public float[] GetWeights(string name)
    {
        var number = NumberOf(name);
        var values = new float[Structure.Parameters[number].Size];
        Engine.ReadParameter(number, 0, values);
        return values;
    }

    /// <summary>Replaces a parameter. The optimiser's state stays as it is.</summary>
    /// <exception cref="ArgumentException">There is no parameter of that name.</exception>
    /// <exception cref="ShapeMismatchException">There are too many or too few values.</exception>
    public void SetWeights(string name, ReadOnlySpan<float> values)
    {
        var number = NumberOf(name);
        ParameterDescription parameter = Structure.Parameters[number];
        if (values.Length != parameter.Size)
            throw new ShapeMismatchException(
                $"parameter '{name}'", $"{parameter.Size} values ({ShapeText.Of(parameter.Shape.AsSpan())})", $"{values.Length}");
        Engine.WriteParameter(number, 0, values);
    }

    /// <summary>The SHA-256 of all weights, in the order they are declared, as little-endian floats: equal exactly where two
    /// networks have the same bits.</summary>
    public string HashWeights()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var parameter in Structure.Parameters)
        {
            var bits = MemoryMarshal.Cast<float, int>(GetWeights(parameter.Name).AsSpan());
            if (!BitConverter.IsLittleEndian)
                System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(bits, bits);
            hash.AppendData(MemoryMarshal.AsBytes(bits));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Keeps the weights, the optimiser's state and the place in the training, to come back to.</summary>
    public Snapshot TakeSnapshot() => new(this);

    /// <summary>Comes back to where a snapshot was taken. The history keeps what happened since.</summary>
    public void Restore(Snapshot snapshot) => snapshot.CopyTo(this);

    private int NumberOf(string name)
    {
        for (var i = 0; i < Structure.Parameters.Length; i++)
            if (Structure.Parameters[i].Name == name)
                return i;
        throw new ArgumentException(
            $"{Structure.Name} has no parameter '{name}'; it has {string.Join(", ", Structure.Parameters.Select(p => p.Name))}.", nameof(name));
    }
}
