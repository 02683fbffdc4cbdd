using System.Runtime.CompilerServices;

namespace NetDsl.Data;

/// <summary>Blends each pixel from the four around where it comes from. Places are whole numbers of 2^-32 pixels and weights of 2^-8,
/// so that every machine makes the same picture.</summary>
static class Bilinear
{
    const double One = 4294967296;
    const int PlaceBits = 32, WeightBits = 8;

    public static void Run<T, TValue>(ReadOnlySpan<T> source, Span<T> target, ImageSize size, Border border, in AffineMap back)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        var channels = source.Length / (size.Height * size.Width);
        long stepX = Places(back.XX), stepY = Places(back.YX);
        for (int y = 0, to = 0; y < size.Height; y++)
        {
            // Between middles of pixels, which lie half a pixel from their corners.
            var (startX, startY) = back.At(0.5, y + 0.5);
            long placeX = Places(startX - 0.5), placeY = Places(startY - 0.5);
            for (var x = 0; x < size.Width; x++, to += channels, placeX += stepX, placeY += stepY)
            {
                int left = (int)(placeX >> PlaceBits), top = (int)(placeY >> PlaceBits);
                int right = (int)((uint)placeX >> (PlaceBits - WeightBits)), down = (int)((uint)placeY >> (PlaceBits - WeightBits));
                if ((uint)left < (uint)(size.Width - 1) && (uint)top < (uint)(size.Height - 1))
                    Inside<T, TValue>(source[((top * size.Width + left) * channels)..], target.Slice(to, channels), size.Width * channels, right, down);
                else
                    AtRim<T, TValue>(source, target.Slice(to, channels), size, border, left, top, right, down);
            }
        }
    }

    static long Places(double pixels) => (long)Math.Round(pixels * One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Inside<T, TValue>(ReadOnlySpan<T> from, Span<T> pixel, int row, int right, int down)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        var below = from[row..];
        for (var c = 0; c < pixel.Length; c++)
            pixel[c] = TValue.Blend(from[c], from[c + pixel.Length], below[c], below[c + pixel.Length], right, down);
    }

    static void AtRim<T, TValue>(ReadOnlySpan<T> source, Span<T> pixel, ImageSize size, Border border, int left, int top, int right, int down)
        where T : unmanaged
        where TValue : struct, IPixelValue<T>
    {
        int x0 = BorderPlace.Of(left, size.Width, border), x1 = BorderPlace.Of(left + 1, size.Width, border);
        int y0 = BorderPlace.Of(top, size.Height, border), y1 = BorderPlace.Of(top + 1, size.Height, border);
        for (var c = 0; c < pixel.Length; c++)
            pixel[c] = TValue.Blend(
                At(source, x0, y0, c, pixel.Length, size.Width), At(source, x1, y0, c, pixel.Length, size.Width),
                At(source, x0, y1, c, pixel.Length, size.Width), At(source, x1, y1, c, pixel.Length, size.Width), right, down);
    }

    static T At<T>(ReadOnlySpan<T> source, int x, int y, int channel, int channels, int width) where T : unmanaged
        => x < 0 || y < 0 ? default : source[(y * width + x) * channels + channel];
}
