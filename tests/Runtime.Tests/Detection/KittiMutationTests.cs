using System.Globalization;
using System.Text;
using NetDsl.Detection;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>Ten thousand damaged label files, and as many result files: each is refused with one typed error, or means what a plain reading
/// of its text means.</summary>
public class KittiMutationTests
{
    private const string Sound = """
        Truck 0.00 0 -1.57 599.41 156.40 629.75 189.25 2.85 2.63 12.34 0.47 1.49 69.44 -1.56
        Car 0.00 3 1.85 387.63 181.54 423.81 203.12 1.67 1.87 3.69 -16.53 2.39 58.49 1.57
        Pedestrian 0.25 1 -0.20 712.40 143.00 810.73 307.92 1.89 0.48 1.20 1.84 1.47 8.41 0.01
        DontCare -1 -1 -10 503.89 169.71 590.61 190.13 -1 -1 -1 -1000 -1000 -1000 -10

        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Damaged_files_are_refused_or_mean_what_they_say(bool results)
    {
        var sound = Encoding.ASCII.GetBytes(results ? Sound.Replace("\n", " 0.998467\n") : Sound);
        var run = MutationRun.Of<DataFormatException>(results ? 2 : 1, Damage, (path, bytes) => Check(
            Encoding.Latin1.GetString(bytes), results, results ? KittiFile.ReadResults(path) : KittiFile.ReadLabels(path)));
        Assert.InRange(run.Read, 500, 9_500);
        Assert.InRange(run.Refused, 500, 9_500);
        Assert.InRange(run.MostAllocated, 0, MutationRun.AllocationLimit);

        // Half of them as any file, half with a character changed into another one of such files: those get further.
        byte[] Damage(Random random)
        {
            if (random.Next(2) == 0)
                return Mutation.Of(sound, sound.Length, random);
            byte[] bytes = [.. sound];
            for (var faults = random.Next(1, 4); faults > 0; faults--)
                bytes[random.Next(bytes.Length)] = (byte)"0123456789.-+eE \t\r\nC"[random.Next(20)];
            return bytes;
        }
    }

    private static void Check(string text, bool results, IReadOnlyList<KittiObject> things)
    {
        string[][] lines = [.. text.Split('\n').Select(line => line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries)).Where(line => line.Length > 0)];
        Assert.Equal(lines.Length, things.Count);
        foreach (var (fields, thing) in lines.Zip(things))
        {
            Assert.Equal(results ? 16 : 15, fields.Length);
            Assert.Equal(fields[0], thing.Type, ignoreCase: results);
            double[] values =
            [
                thing.Truncated, thing.Occluded, thing.Alpha, thing.Left, thing.Top, thing.Right, thing.Bottom, thing.Height, thing.Width, thing.Length,
                thing.X, thing.Y, thing.Z, thing.RotationY, thing.Score,
            ];
            Assert.Equal(fields.Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture)), values.Take(fields.Length - 1));
            if (!results)
            {
                Assert.Contains(thing.Type, KittiTypes.All);
                Assert.True(thing is { Truncated: -1 or (>= 0 and <= 1), Occluded: >= -1 and <= 3, Alpha: -10 or (> -3.15 and < 3.15) });
            }

            Assert.True(thing.Left <= thing.Right && thing.Top <= thing.Bottom && values.All(double.IsFinite));
        }
    }
}
