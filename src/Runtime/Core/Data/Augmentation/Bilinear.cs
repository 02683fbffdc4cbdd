using System.Runtime.CompilerServices;

namespace NetDsl.Data;

/// <summary>Blends each pixel from the four around where it comes from. Places are whole numbers of 2^-32 pixels and weights of 2^-16,
/// so that every machine makes the same picture.</summary>
internal static unsafe class Bilinear
{
    private const double One = 4294967296;
    private const int PlaceBits = 32, WayBits = 8;

    public static void Run<T, TValue>(ReadOnlySpan<T> source, Span<T> target, ImageSize size, in Outside outside, in AffineMap back)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        var (border, fill) = (outside.Border, TValue.Of(outside.Fill));
        var channels = source.Length / (size.Height * size.Width);
        long stepX = Places(back.XX), stepY = Places(back.YX);
        fixed (T* from = source, to = target)
        {
            var pixel = to;
            for (var y = 0; y < size.Height; y++)
            {
                // Between middles of pixels, which lie half a pixel from their corners.
                var (startX, startY) = back.At(0.5, y + 0.5);
                long placeX = Places(startX - 0.5), placeY = Places(startY - 0.5);
                for (var x = 0; x < size.Width; x++, pixel += channels, placeX += stepX, placeY += stepY)
                {
                    int left = (int)(placeX >> PlaceBits), top = (int)(placeY >> PlaceBits);
                    var weights = new PixelWeights((int)((uint)placeX >> (PlaceBits - WayBits)), (int)((uint)placeY >> (PlaceBits - WayBits)));
                    if ((uint)left < (uint)(size.Width - 1) && (uint)top < (uint)(size.Height - 1))
                        Inside<T, TValue>(from + ((nint)top * size.Width + left) * channels, pixel, channels, size.Width * channels, weights);
                    else
                        AtRim<T, TValue>(from, pixel, channels, size, border, fill, left, top, weights);
                }
            }
        }
    }

    private static long Places(double pixels) => (long)Math.Round(pixels * One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Inside<T, TValue>(T* from, T* pixel, int channels, int row, in PixelWeights weights)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        for (var c = 0; c < channels; c++)
            pixel[c] = TValue.Blend(from[c], from[c + channels], from[c + row], from[c + row + channels], weights);
    }

    private static void AtRim<T, TValue>(T* source, T* pixel, int channels, ImageSize size, Border border, T fill, int left, int top, in PixelWeights weights)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        int x0 = BorderPlace.Of(left, size.Width, border), x1 = BorderPlace.Of(left + 1, size.Width, border);
        int y0 = BorderPlace.Of(top, size.Height, border), y1 = BorderPlace.Of(top + 1, size.Height, border);
        for (var c = 0; c < channels; c++)
            pixel[c] = TValue.Blend(
                At(source, x0, y0, c, channels, size.Width, fill), At(source, x1, y0, c, channels, size.Width, fill),
                At(source, x0, y1, c, channels, size.Width, fill), At(source, x1, y1, c, channels, size.Width, fill), weights);
    }

    private static T At<T>(T* source, int x, int y, int channel, int channels, int width, T fill) where T : unmanaged
        => x < 0 || y < 0 ? fill : source[((nint)y * width + x) * channels + channel];
}
