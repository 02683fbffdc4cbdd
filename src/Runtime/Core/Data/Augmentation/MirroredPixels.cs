using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Data;

/// <summary>Copies a line of pixels from right to left, the channels of a pixel in their order.</summary>
internal static class MirroredPixels
{
    /// <summary>Five pixels of three bytes end in the last byte of a vector, and are turned round to begin with its first.</summary>
    private static readonly Vector128<byte> LastFirst = Vector128.Create((byte)13, 14, 15, 10, 11, 12, 7, 8, 9, 4, 5, 6, 1, 2, 3, 0);

    private const int Turned = 5;

    public static void Copy<T>(ReadOnlySpan<T> source, Span<T> target, int channels) where T : unmanaged
    {
        if (channels == 1)
        {
            source.CopyTo(target);
            target.Reverse();
            return;
        }

        var done = channels == 3 && typeof(T) == typeof(byte) && Vector128.IsHardwareAccelerated
            ? CopyTriples(MemoryMarshal.AsBytes(source), MemoryMarshal.AsBytes(target))
            : 0;
        for (var to = done * channels; to < target.Length; to += channels)
            for (var channel = 0; channel < channels; channel++)
                target[to + channel] = source[source.Length - channels - to + channel];
    }

    /// <summary>All but the last five pixels or fewer, which a whole vector would run over; how many that is.</summary>
    private static int CopyTriples(ReadOnlySpan<byte> source, Span<byte> target)
    {
        var pixels = source.Length / 3;
        var done = 0;
        for (; pixels - done > Turned; done += Turned)
        {
            var from = 3 * (pixels - done - Turned) - 1;
            Vector128.Shuffle(Vector128.Create(source.Slice(from, 16)), LastFirst).CopyTo(target.Slice(3 * done, 16));
        }

        return done;
    }
}
