namespace NetDsl.OnnxTests.Running;

/// <summary>From channels last to channels first and back, element by element. What has not four extents stays as it is.</summary>
internal static class Pictures
{
    public static (float[] Values, long[] Shape) ChannelFirst(float[] values, long[] shape)
    {
        if (shape is not [var count, var height, var width, var channels])
        {
            return (values, shape);
        }

        var moved = new float[values.Length];
        foreach (var (last, first) in Places(count, height, width, channels))
        {
            moved[first] = values[last];
        }

        return (moved, [count, channels, height, width]);
    }

    public static float[] ChannelLast(float[] values, long[] shape)
    {
        if (shape is not [var count, var channels, var height, var width])
        {
            return values;
        }

        var moved = new float[values.Length];
        foreach (var (last, first) in Places(count, height, width, channels))
        {
            moved[last] = values[first];
        }

        return moved;
    }

    private static IEnumerable<(long Last, long First)> Places(long count, long height, long width, long channels)
    {
        for (long n = 0; n < count; n++)
        {
            for (long y = 0; y < height; y++)
            {
                for (long x = 0; x < width; x++)
                {
                    for (long c = 0; c < channels; c++)
                    {
                        yield return ((((((n * height) + y) * width) + x) * channels) + c, (((((n * channels) + c) * height) + y) * width) + x);
                    }
                }
            }
        }
    }
}
