namespace NetDsl.Data;

/// <summary>What resampling has to know of a picture's numbers.</summary>
internal interface IPixelValue<T> where T : unmanaged
{
    /// <summary>The value between four neighbours.</summary>
    static abstract T Blend(T upperLeft, T upperRight, T lowerLeft, T lowerRight, in PixelWeights weights);

    /// <summary>The value nearest to a number.</summary>
    static abstract T Of(float number);
}

/// <summary>How much of each neighbour there is, in parts of 2^-16. <paramref name="right"/> and <paramref name="down"/> are 256ths of
/// the way to the right and downwards.</summary>
internal readonly struct PixelWeights(int right, int down)
{
    public const int Bits = 16;

    public readonly int UpperLeft = (256 - right) * (256 - down), UpperRight = right * (256 - down);
    public readonly int LowerLeft = (256 - right) * down, LowerRight = right * down;
}

/// <summary>Bytes, in whole numbers.</summary>
internal readonly struct ByteValue : IPixelValue<byte>
{
    public static byte Blend(byte upperLeft, byte upperRight, byte lowerLeft, byte lowerRight, in PixelWeights weights)
        => (byte)((upperLeft * weights.UpperLeft + upperRight * weights.UpperRight
            + lowerLeft * weights.LowerLeft + lowerRight * weights.LowerRight + (1 << (PixelWeights.Bits - 1))) >> PixelWeights.Bits);

    public static byte Of(float number) => (byte)Math.Clamp(number + 0.5f, 0, 255);
}

/// <summary>Floats.</summary>
internal readonly struct FloatValue : IPixelValue<float>
{
    public static float Blend(float upperLeft, float upperRight, float lowerLeft, float lowerRight, in PixelWeights weights)
    {
        const float Part = 1f / (1 << PixelWeights.Bits);
        return (upperLeft * weights.UpperLeft + upperRight * weights.UpperRight
            + lowerLeft * weights.LowerLeft + lowerRight * weights.LowerRight) * Part;
    }

    public static float Of(float number) => number;
}
