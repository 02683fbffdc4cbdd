namespace NetDsl.Data;

/// <summary>Resizing with a triangle as wide as a pixel of the smaller picture, first along rows, then along columns, in whole
/// numbers.</summary>
internal static class Resizing
{
    public static byte[] Run(byte[] pixels, ImageSize from, ImageSize to, int channels)
    {
        var wide = from.Width == to.Width
            ? pixels
            : Along(
                pixels, new(from.Width, to.Width), lines: from.Height, step: channels, lineStep: from.Width * channels,
                newLineStep: to.Width * channels, channels);
        return from.Height == to.Height
            ? wide
            : Along(
                wide, new(from.Height, to.Height), lines: to.Width, step: to.Width * channels, lineStep: channels,
                newLineStep: channels, channels);
    }

    /// <summary>Resizes each line; <paramref name="step"/> leads from a pixel to the next one of its line, a line step to the next line.</summary>
    private static byte[] Along(byte[] pixels, ResizeWeights weights, int lines, int step, int lineStep, int newLineStep, int channels)
    {
        var result = new byte[checked(lines * weights.Count * channels)];
        for (var place = 0; place < weights.Count; place++)
        {
            var (first, row) = weights[place];
            for (var line = 0; line < lines; line++)
                for (var channel = 0; channel < channels; channel++)
                {
                    var sum = 1 << (ResizeWeights.Bits - 1);
                    var at = line * lineStep + first * step + channel;
                    foreach (var weight in row)
                    {
                        sum += pixels[at] * weight;
                        at += step;
                    }

                    result[line * newLineStep + place * step + channel] = (byte)Math.Clamp(sum >> ResizeWeights.Bits, 0, 255);
                }
        }

        return result;
    }
}
