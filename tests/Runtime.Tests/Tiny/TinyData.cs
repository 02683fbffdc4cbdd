using NetDsl.Data;

namespace NetDsl.Runtime.Tests.Tiny;

/// <summary>Problems that a tiny network can learn.</summary>
internal static class TinyData
{
    /// <summary>Points of three classes around three places; neighbours overlap a little.</summary>
    public static DataSet Points(int count = 300, int seed = 7)
    {
        var random = new Random(seed);
        float[] points = new float[2 * count];
        int[] labels = new int[count];
        for (var i = 0; i < count; i++)
        {
            labels[i] = random.Next(3);
            var angle = labels[i] * 2 * Math.PI / 3;
            points[2 * i] = (float)(Math.Cos(angle) + 0.9 * (random.NextDouble() - 0.5));
            points[2 * i + 1] = (float)(Math.Sin(angle) + 0.9 * (random.NextDouble() - 0.5));
        }

        return DataSet.Create(points, [2], labels);
    }

    /// <summary>Other such points, every fifth with a wrong label: at first a network gets better at them, then the surer it
    /// becomes, the worse.</summary>
    public static DataSet Mislabelled(int count)
    {
        var points = Points(count, seed: 8);
        int[] labels = [.. ((DataColumn<int>)points.Targets[0]).Values.ToArray().Select((label, i) => i % 5 == 0 ? (label + 1) % 3 : label)];
        return new(points.Inputs, [new DataColumn<int>(labels, [])]);
    }

    /// <summary>A parabola.</summary>
    public static DataSet Parabola(int count = 100)
    {
        float[] x = [.. Enumerable.Range(0, count).Select(i => 2f * i / count - 1)];
        return DataSet.Create(x, [1], x.Select(v => v * v).ToArray(), [1]);
    }
}
