namespace NetDsl.Data;

/// <summary>What resampling has to know of a picture's numbers.</summary>
interface IPixelValue<T> where T : unmanaged
{
    /// <summary>The value between four neighbours: <paramref name="x"/> and <paramref name="y"/> are 256ths of the way to the right
    /// and downwards.</summary>
    static abstract T Blend(T upperLeft, T upperRight, T lowerLeft, T lowerRight, int x, int y);
}

/// <summary>Bytes, in whole numbers.</summary>
readonly struct ByteValue : IPixelValue<byte>
{
    public static byte Blend(byte upperLeft, byte upperRight, byte lowerLeft, byte lowerRight, int x, int y)
    {
        var upper = upperLeft * (256 - x) + upperRight * x;
        var lower = lowerLeft * (256 - x) + lowerRight * x;
        return (byte)((upper * (256 - y) + lower * y + (1 << 15)) >> 16);
    }
}

/// <summary>Floats.</summary>
readonly struct FloatValue : IPixelValue<float>
{
    public static float Blend(float upperLeft, float upperRight, float lowerLeft, float lowerRight, int x, int y)
    {
        const float Part = 1f / 256;
        var upper = upperLeft * ((256 - x) * Part) + upperRight * (x * Part);
        var lower = lowerLeft * ((256 - x) * Part) + lowerRight * (x * Part);
        return upper * ((256 - y) * Part) + lower * (y * Part);
    }
}
