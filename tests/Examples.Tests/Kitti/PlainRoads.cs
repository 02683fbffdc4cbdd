using NetDsl.Data;
using NetDsl.Detection;
using NetDsl.Examples.Kitti;

namespace NetDsl.Examples.Tests.Kitti;

/// <summary>Grey pictures with a red car and a green pedestrian in each.</summary>
internal static class PlainRoads
{
    private static readonly ImageSize Size = new(90, 160);

    public static RoadPicture[] Make(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(number => Make($"{number:000000}", Thing("Car", random.Next(30), 48, 30, random), Thing("Pedestrian", 80 + random.Next(50), 20, 40, random)))];
    }

    private static KittiObject Thing(string type, int left, int width, int height, Random random)
    {
        var top = random.Next(Size.Height - height);
        return new() { Type = type, Truncated = 0, Occluded = 0, Left = left, Top = top, Right = left + width, Bottom = top + height };
    }

    private static RoadPicture Make(string name, params KittiObject[] things)
    {
        var pixels = new byte[Size.Height * Size.Width * 3];
        Array.Fill(pixels, (byte)127);
        foreach (var (channel, thing) in things.Index())
            for (var y = (int)thing.Top; y < thing.Bottom; y++)
                for (var x = (int)thing.Left; x < thing.Right; x++)
                    pixels[(y * Size.Width + x) * 3 + channel] = 255;
        var truth = new RoadTruth(Size, [.. things]);
        return new(name, () => new(new(Size, 3, pixels), truth), () => truth);
    }
}
