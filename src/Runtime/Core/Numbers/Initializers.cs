using NetDsl.Engines;

namespace NetDsl.Numbers;

/// <summary>Makes the numbers that parameters start from. They depend on the seed, on the parameter's name and on the place in
/// it: not on the device, nor on what other parameters there are.</summary>
public static class Initializers
{
    /// <summary>Fills a parameter, in logical order.</summary>
    public static void Fill(ParameterDescription parameter, uint seed, Span<float> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, parameter.Size, nameof(values));
        var random = new RandomStream(seed, RandomPurpose.Initialization, Hash(parameter.Name));
        var scale = parameter.Initializer.Scale;
        switch (parameter.Initializer.Kind)
        {
            case InitializerKind.Constant:
                values.Fill((float)scale);
                break;
            case InitializerKind.Normal:
                FillNormal(random, scale, values);
                break;
            case InitializerKind.Uniform:
                for (var i = 0; i < values.Length; i++)
                    values[i] = (float)(scale * (2 * random.Uniform(i) - 1));
                break;
            case InitializerKind.Orthogonal:
                OrthogonalMatrix.Fill(random, scale, parameter.Shape[^1], values);
                break;
            case InitializerKind.Values:
                parameter.Initializer.Values.AsSpan().CopyTo(values);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(parameter), parameter.Initializer.Kind, "Unknown initialiser.");
        }
    }

    private static void FillNormal(in RandomStream random, double scale, Span<float> values)
    {
        Span<float> four = stackalloc float[4];
        for (var start = 0; start < values.Length; start += 4)
        {
            var (z0, z1, z2, z3) = random.Normals(start / 4);
            four[0] = (float)(scale * z0);
            four[1] = (float)(scale * z1);
            four[2] = (float)(scale * z2);
            four[3] = (float)(scale * z3);
            four[..Math.Min(4, values.Length - start)].CopyTo(values[start..]);
        }
    }

    /// <summary>The 64-bit hash of Fowler, Noll and Vo (1a) over the name's UTF-16 units.</summary>
    private static ulong Hash(string name)
    {
        var hash = 14695981039346656037;
        foreach (var unit in name)
            hash = (hash ^ unit) * 1099511628211;
        return hash;
    }
}
