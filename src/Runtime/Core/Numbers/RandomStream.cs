namespace NetDsl.Numbers;

/// <summary>A sequence of random numbers that can be read at any place: the same on every machine, in any order.</summary>
/// <param name="seed">The user's seed.</param>
/// <param name="purpose">What the numbers are for.</param>
/// <param name="number">Tells apart sequences for one purpose, such as those of two parameters or two epochs.</param>
public readonly struct RandomStream(uint seed, RandomPurpose purpose, ulong number = 0)
{
    /// <summary>The 32 bits at a place.</summary>
    public uint Bits(long index)
    {
        var (x0, x1, x2, x3) = Block(index >> 2);
        return (index & 3) switch { 0 => x0, 1 => x1, 2 => x2, _ => x3 };
    }

    /// <summary>A number from 0 up to but not including 1, in steps of 2^-24: it is the same number as a float.</summary>
    public double Uniform(long index) => (Bits(index) >> 8) * (1.0 / (1 << 24));

    /// <summary>A whole number from 0 up to but not including <paramref name="bound"/>.</summary>
    public int Below(int bound, long index) => (int)((ulong)Bits(index) * (uint)bound >> 32);

    /// <summary>A number from the normal distribution with mean 0 and standard deviation 1.</summary>
    public double Normal(long index)
    {
        var (z0, z1, z2, z3) = Normals(index >> 2);
        return (index & 3) switch { 0 => z0, 1 => z1, 2 => z2, _ => z3 };
    }

    /// <summary>The normal numbers at places 4 * block to 4 * block + 3, by Box and Muller's method: two pairs from four
    /// words.</summary>
    public (double Z0, double Z1, double Z2, double Z3) Normals(long block)
    {
        var (x0, x1, x2, x3) = Block(block);
        var (z0, z1) = Pair(x0, x1);
        var (z2, z3) = Pair(x2, x3);
        return (z0, z1, z2, z3);
    }

    private static (double, double) Pair(uint radius, uint angle)
    {
        var r = Math.Sqrt(-2 * Math.Log((radius + 0.5) / 4294967296.0));
        var (sine, cosine) = Math.SinCos(2 * Math.PI * (angle / 4294967296.0));
        return (r * cosine, r * sine);
    }

    private (uint X0, uint X1, uint X2, uint X3) Block(long block)
        => Philox.Block((uint)block, (uint)(block >> 32), (uint)number, (uint)(number >> 32), seed, (uint)purpose);
}
