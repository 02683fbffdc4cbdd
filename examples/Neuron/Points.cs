using NetDsl.Data;

namespace NetDsl.Examples.Neuron;

/// <summary>Points of a plane in two classes.</summary>
internal static class Points
{
    /// <summary>Coordinates are between this and its negative.</summary>
    public const float Extent = 3;

    /// <summary>Half of the points on either side of the line x + y = 0, none within 0.3 of it.</summary>
    public static DataSet Clouds(int count, int seed)
    {
        const float Gap = 0.3f;
        return Draw(count, seed, (x, y) => MathF.Abs(x + y) < Gap * MathF.Sqrt(2) ? null : x + y > 0);
    }

    /// <summary>Points within a ring around the centre, and points outside of it or in its hole.</summary>
    public static DataSet Ring(int count, int seed)
        => Draw(count, seed, (x, y) => MathF.Sqrt(x * x + y * y) is > 1 and < 2);

    /// <summary>As many of one class as of the other; a point of no class is drawn again.</summary>
    private static DataSet Draw(int count, int seed, Func<float, float, bool?> classOf)
    {
        var random = new Random(seed);
        var (places, answers) = (new float[2 * count], new float[count]);
        for (var i = 0; i < count; i++)
        {
            bool? found;
            do
            {
                (places[2 * i], places[2 * i + 1]) = (Extent * (2 * random.NextSingle() - 1), Extent * (2 * random.NextSingle() - 1));
                found = classOf(places[2 * i], places[2 * i + 1]);
            }
            while (found != (i % 2 == 0));
            answers[i] = found == true ? 1 : 0;
        }

        return DataSet.Create(places, [2], answers, [1]);
    }
}
