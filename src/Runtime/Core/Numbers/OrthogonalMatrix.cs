using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Numbers;

/// <summary>Draws a matrix whose rows, or columns if they are fewer, have length one and stand at right angles: any such matrix is as likely as
/// any other.</summary>
internal static class OrthogonalMatrix
{
    /// <summary>Fills a matrix, row by row.</summary>
    /// <param name="random">What it is drawn from.</param>
    /// <param name="gain">What it is multiplied by.</param>
    /// <param name="columns">How many columns it has.</param>
    /// <param name="values">The matrix.</param>
    public static void Fill(in RandomStream random, double gain, int columns, Span<float> values)
    {
        var rows = values.Length / columns;
        var (count, length) = rows < columns ? (rows, columns) : (columns, rows);
        var stride = (length + Vector512<double>.Count - 1) / Vector512<double>.Count;
        // Padded with zeros, which change no sum. Sums have one order, whatever the machine's width.
        var vectors = new Vector512<double>[checked(count * stride)];
        for (var vector = 0; vector < count; vector++)
        {
            var numbers = Numbers(vectors, vector, stride);
            for (var i = 0; i < length; i++)
                numbers[i] = random.Normal(rows < columns ? (long)vector * columns + i : (long)i * columns + vector);
        }

        Straighten(vectors, count, stride);
        for (var vector = 0; vector < count; vector++)
        {
            var numbers = Numbers(vectors, vector, stride);
            for (var i = 0; i < length; i++)
                values[rows < columns ? vector * columns + i : i * columns + vector] = (float)(gain * numbers[i]);
        }
    }

    /// <summary>Gram and Schmidt's method, as it is stable: each vector is taken out of all that follow as soon as it is there.</summary>
    private static void Straighten(Span<Vector512<double>> vectors, int count, int stride)
    {
        for (var done = 0; done < count; done++)
        {
            var straight = vectors.Slice(done * stride, stride);
            Add(straight, straight, 1 / Math.Sqrt(Product(straight, straight)) - 1);
            for (var next = done + 1; next < count; next++)
            {
                var crooked = vectors.Slice(next * stride, stride);
                Add(crooked, straight, -Product(crooked, straight));
            }
        }
    }

    private static double Product(ReadOnlySpan<Vector512<double>> x, ReadOnlySpan<Vector512<double>> y)
    {
        var sums = Vector512<double>.Zero;
        for (var i = 0; i < x.Length; i++)
            sums += x[i] * y[i];
        double sum = 0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            sum += sums[lane];
        return sum;
    }

    private static void Add(Span<Vector512<double>> to, ReadOnlySpan<Vector512<double>> vector, double factor)
    {
        for (var i = 0; i < to.Length; i++)
            to[i] += factor * vector[i];
    }

    private static Span<double> Numbers(Vector512<double>[] vectors, int vector, int stride)
        => MemoryMarshal.Cast<Vector512<double>, double>(vectors.AsSpan(vector * stride, stride));
}
