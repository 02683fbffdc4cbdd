namespace NetDsl.Detection;

/// <summary>What things look like: painted blocks.</summary>
internal static class SceneShapes
{
    private static readonly SceneColor Glass = new(40, 52, 64), Tyre = new(24, 24, 26), Lamp = new(245, 240, 200), Tail = new(200, 24, 20);

    /// <summary>A car or a van: body, cabin with windows, wheels, lamps, number plates.</summary>
    public static IReadOnlyList<SceneFace> Vehicle(double height, double width, double length, SceneColor paint, bool van)
    {
        var solid = new SceneSolid();
        var (half, waist, clear) = (length / 2, height * (van ? 0.5 : 0.55), height * 0.14);
        var (cabinBack, cabinFront) = (-half + length * (van ? 0.01 : 0.06), half - length * (van ? 0.14 : 0.28));
        var (taperBack, taperFront) = (length * (van ? 0.02 : 0.09), length * (van ? 0.07 : 0.14));
        solid.Block(-half, half, width, clear, waist, paint, taperFront: length * 0.02);
        solid.Block(cabinBack, cabinFront, width * 0.96, waist, height, paint, taperBack, taperFront, 0.82, layer: 1);
        var (sill, edge) = (waist + (height - waist) * 0.12, height - (height - waist) * 0.14);
        solid.OnFlanks(cabinBack + taperBack * 0.8, cabinFront - taperFront * 0.8, width * 0.97, sill, edge, Glass, 2, 0.85, length * 0.03);
        solid.Across(cabinFront - taperFront * 0.12, -width * 0.41, width * 0.41, sill, edge, Glass, 2, front: true, taperFront * 0.74);
        solid.Across(cabinBack + taperBack * 0.12, -width * 0.41, width * 0.41, sill, edge, Glass, 2, front: false, taperBack * 0.74);
        foreach (var side in (ReadOnlySpan<double>)[-1, 1])
        {
            var (from, to) = side < 0 ? (-width * 0.48, -width * 0.3) : (width * 0.3, width * 0.48);
            solid.Across(half + 0.01, from, to, waist * 0.62, waist * 0.82, Lamp, 2, front: true);
            solid.Across(-half - 0.01, from, to, waist * 0.62, waist * 0.86, Tail, 2, front: false);
            solid.OnFlanks(side * length * 0.3 - 0.32, side * length * 0.3 + 0.32, width * 1.01, 0.02, 0.64, Tyre, 2, 1, 0.16);
            solid.OnFlanks(side * length * 0.3 - 0.15, side * length * 0.3 + 0.15, width * 1.02, 0.18, 0.48, new(150, 150, 155), 3, 1, 0.06);
        }

        solid.Across(half + 0.01, -0.26, 0.26, clear + 0.12, clear + 0.24, new(235, 235, 230), 2, front: true);
        solid.Across(-half - 0.01, -0.26, 0.26, waist * 0.5, waist * 0.5 + 0.12, new(235, 235, 230), 2, front: false);
        return solid.Faces;
    }

    /// <summary>A person: two legs, trunk, head.</summary>
    public static IReadOnlyList<SceneFace> Pedestrian(double height, SceneColor clothes, SceneColor trousers)
    {
        var solid = new SceneSolid();
        solid.Block(-0.2, 0.0, 0.16, 0, height * 0.48, trousers);
        solid.Block(0.04, 0.24, 0.16, 0, height * 0.48, trousers);
        solid.Block(-0.16, 0.2, 0.46, height * 0.46, height * 0.83, clothes, 0.02, 0.02, 0.85, layer: 1);
        solid.Block(-0.09, 0.13, 0.2, height * 0.85, height, new(214, 168, 140), 0.03, 0.03, 0.7, layer: 2);
        return solid.Faces;
    }

    public static IReadOnlyList<SceneFace> Tree(double height, SceneColor leaves)
    {
        var solid = new SceneSolid();
        solid.Block(-0.15, 0.15, 0.3, 0, height * 0.4, new(92, 70, 50));
        solid.Block(-height * 0.22, height * 0.22, height * 0.44, height * 0.3, height * 0.62, leaves * 0.85, -0.2, -0.2, 1.1, layer: 1);
        solid.Block(-height * 0.24, height * 0.24, height * 0.48, height * 0.62, height, leaves, height * 0.14, height * 0.14, 0.4, layer: 2);
        return solid.Faces;
    }

    /// <summary>A lamp post or a road sign.</summary>
    public static IReadOnlyList<SceneFace> Pole(double height, SceneColor sign)
    {
        var solid = new SceneSolid();
        solid.Block(-0.06, 0.06, 0.12, 0, height, new(130, 132, 136));
        solid.Block(-0.05, 0.05, 0.7, height - 0.7, height, sign, layer: 1);
        return solid.Faces;
    }

    /// <summary>A house, a container, a bin: as large and as bright as cars can be, but without wheels and windows of a car.</summary>
    public static IReadOnlyList<SceneFace> Box(double height, double width, double length, SceneColor paint, bool windows)
    {
        var solid = new SceneSolid();
        solid.Block(-length / 2, length / 2, width, 0, height, paint);
        for (var floor = 1.0; windows && floor + 1.4 < height; floor += 2.8)
            for (var at = -length / 2 + 0.8; at + 1 < length / 2; at += 2.2)
                solid.OnFlanks(at, at + 1, width * 1.002, floor, floor + 1.3, Glass, 1);
        return solid.Faces;
    }
}
