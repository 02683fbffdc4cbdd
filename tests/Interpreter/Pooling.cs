using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Windows over pictures, and the gradients of what they read.</summary>
internal static class Pooling
{
    public static double[] Of(WindowNode node, double[] input)
    {
        var places = Places(node.Window).ToArray();
        int channels = node.Shape.Last, inSize = node.Inputs[0].Shape.Size, outSize = node.Shape.Size;
        double[] result = new double[input.Length / inSize * outSize];
        for (int i = 0; i < result.Length; i++)
        {
            var (pixels, padded) = places[i % outSize / channels];
            int begin = (i / outSize * inSize) + (i % channels);
            double[] seen = pixels.Select(pixel => input[begin + (pixel.Input * channels)]).ToArray();
            result[i] = node.Kind switch
            {
                WindowKind.Max => seen.Max(),
                WindowKind.Choice => pixels[Array.IndexOf(seen, seen.Max())].Tap,
                _ => seen.Sum() / (node.CountPadding ? padded : seen.Length),
            };
        }

        return result;
    }

    public static double[] Of(WindowGradientNode node, double[][] inputs)
    {
        var places = Places(node.Window).ToArray();
        double[] upstream = inputs[^1];
        int channels = node.Shape.Last, inSize = node.Shape.Size, outSize = node.Upstream.Shape.Size;
        double[] result = new double[upstream.Length / outSize * inSize];
        for (int i = 0; i < upstream.Length; i++)
        {
            var (pixels, padded) = places[i % outSize / channels];
            int begin = (i / outSize * inSize) + (i % channels);
            foreach (var (pixel, tap) in pixels)
            {
                result[begin + (pixel * channels)] += node.Kind == WindowKind.Max
                    ? (inputs[0][i] == tap ? upstream[i] : 0)
                    : upstream[i] / (node.CountPadding ? padded : pixels.Length);
            }
        }

        return result;
    }

    /// <summary>For each place of the window the pixels it holds, row after row, and how many positions of the padded picture.</summary>
    private static IEnumerable<((int Input, int Tap)[] Pixels, int Padded)> Places(Window window)
        => from down in AxisPlaces(window.Rows)
           from across in AxisPlaces(window.Columns)
           select ((from y in down.Pixels
                    from x in across.Pixels
                    select ((y.Input * window.Columns.Extent) + x.Input, (y.Tap * window.Columns.Kernel) + x.Tap)).ToArray(),
               down.Padded * across.Padded);

    private static IEnumerable<((int Input, int Tap)[] Pixels, int Padded)> AxisPlaces(WindowAxis axis)
        => from place in Enumerable.Range(0, axis.Count)
           let first = (place * axis.Stride) - axis.Before
           select (Enumerable.Range(0, axis.Kernel).Select(tap => (Input: first + tap, Tap: tap))
                   .Where(pixel => pixel.Input >= 0 && pixel.Input < axis.Extent).ToArray(),
               Math.Min(axis.Kernel, axis.Extent + axis.After - first));
}
