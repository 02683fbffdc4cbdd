using System.Globalization;
using NetDsl.Data;

namespace NetDsl.Examples.Neuron.Lessons;

/// <summary>The delta rule finds the line that least squares gives.</summary>
internal sealed class DeltaLesson() : Lesson("The delta rule finds the line of least squares")
{
    private const int Count = 50;

    public override void Run(Device device, string folder, TextWriter text)
    {
        var points = Noisy(seed: 1);
        using var neuron = Learn(device, points);
        var (slope, height) = LeastSquares(points);
        text.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  delta rule:    a = {neuron.GetWeights("Dense1.weight")[0]:0.0000} x + {neuron.GetWeights("Dense1.bias")[0]:0.0000}"));
        text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  least squares: a = {slope:0.0000} x + {height:0.0000}"));
        var path = Path.Combine(folder, "delta.png");
        FitPicture.Write(path, points, neuron.Predict([-1f, 1f]));
        text.WriteLine($"  wrote {path}");
    }

    /// <summary>Points around the line y = 0.8 x + 0.3.</summary>
    public static DataSet Noisy(int seed)
    {
        var random = new Random(seed);
        float[] x = [.. Enumerable.Range(0, Count).Select(_ => 2 * random.NextSingle() - 1)];
        float[] y = [.. x.Select(one => 0.8f * one + 0.3f + 0.2f * (random.NextSingle() + random.NextSingle() - 1))];
        return DataSet.Create(x, [1], y, [1]);
    }

    /// <summary>All points in each step, as the lecture has it: the sum over all of them.</summary>
    public static LinearNeuron Learn(Device device, DataSet points)
    {
        var neuron = new LinearNeuron(device);
        neuron.Fit(points, new() { Epochs = 300, BatchSize = 0 });
        return neuron;
    }

    /// <summary>The line whose squared distances add up to the least, from the two normal equations.</summary>
    public static (double Slope, double Height) LeastSquares(DataSet points)
    {
        ReadOnlySpan<float> x = ((DataColumn<float>)points.Inputs[0]).Values.Span, y = ((DataColumn<float>)points.Targets[0]).Values.Span;
        double n = x.Length, sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (var i = 0; i < x.Length; i++)
            (sx, sy, sxx, sxy) = (sx + x[i], sy + y[i], sxx + (double)x[i] * x[i], sxy + (double)x[i] * y[i]);
        var slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        return (slope, (sy - slope * sx) / n);
    }
}
