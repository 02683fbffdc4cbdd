using System.Collections.Immutable;

namespace NetDsl.Onnx.Model;

/// <summary>The order in which others keep pictures: channels, height, width. What is no picture stays as it is.</summary>
internal static class ChannelFirst
{
    /// <summary>The extents in that order.</summary>
    public static ImmutableArray<int> Extents(ImmutableArray<int> shape)
        => shape is [var height, var width, var channels] ? [channels, height, width] : shape;

    /// <summary>Whether the elements lie elsewhere in that order.</summary>
    public static bool Moves(ImmutableArray<int> shape) => shape is [var height, var width, var channels] && channels > 1 && height * width > 1;

    /// <summary>The elements of one tensor in that order; each is a row of <paramref name="row"/> numbers.</summary>
    public static T[] Elements<T>(T[] values, ImmutableArray<int> shape, int row = 1)
    {
        if (!Moves(shape))
            return values;
        var (pixels, channels) = (shape[0] * shape[1], shape[2]);
        var moved = new T[values.Length];
        for (var channel = 0; channel < channels; channel++)
            for (var pixel = 0; pixel < pixels; pixel++)
                values.AsSpan((pixel * channels + channel) * row, row).CopyTo(moved.AsSpan((channel * pixels + pixel) * row, row));
        return moved;
    }

    /// <summary>The axis of the last extent: channels or features.</summary>
    public static long LastAxis(ImmutableArray<int> shape) => shape.Length == 3 ? 1 : shape.Length;
}
