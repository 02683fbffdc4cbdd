namespace NetDsl.Detection;

/// <summary>Draws what stands where.</summary>
internal static class ScenePlacement
{
    private static readonly SceneColor[] Paints =
    [
        new(200, 200, 205), new(235, 235, 235), new(60, 62, 66), new(28, 28, 32), new(150, 24, 28), new(30, 62, 130), new(120, 124, 128),
        new(196, 160, 60), new(40, 96, 70), new(120, 84, 60),
    ];

    public static List<SceneThing> Draw(SceneNumbers draw, SceneOptions options)
    {
        List<SceneThing> things = [];
        for (var i = 0; i < options.Vehicles; i++)
            Add(Vehicle(draw));
        for (var i = 0; i < options.Pedestrians; i++)
            Add(Pedestrian(draw));
        for (var i = 0; i < options.Distractors; i++)
            Add(Distractor(draw));
        return things;

        void Add(SceneThing thing)
        {
            if (!things.Any(other => Touch(thing, other)))
                things.Add(thing);
        }
    }

    /// <summary>Whether circles around the two feet, a little smaller than they are, meet.</summary>
    private static bool Touch(SceneThing a, SceneThing b)
    {
        double x = a.X - b.X, z = a.Z - b.Z, reach = 0.45 * (Reach(a) + Reach(b)) + 0.3;
        return x * x + z * z < reach * reach;
    }

    private static double Reach(SceneThing thing) => Math.Max(thing.Length, thing.Width);

    private static SceneThing Vehicle(SceneNumbers draw)
    {
        var van = draw.Chance(0.15);
        var (height, width, length) = van
            ? (draw.Between(1.9, 2.5), draw.Between(1.8, 2.1), draw.Between(4.6, 5.8))
            : (draw.Between(1.35, 1.75), draw.Between(1.55, 1.85), draw.Between(3.3, 4.7));
        // Near ones are rarer, as on a road.
        var far = draw.Between(0, 1);
        var (x, z) = (draw.OneOf<double>([-9, -6.2, -2.6, -2.2, 2.4, 2.9, 6.4, 9.5]) + draw.Between(-0.5, 0.5), 5 + 75 * far * far);
        // Along the road one way or the other, slightly turned; some stand across it.
        var (cosine, sine) = Turn(draw.Chance(0.12) ? draw.Between(-0.4, 0.4) : draw.Between(-0.06, 0.06));
        (cosine, sine) = draw.Chance(0.1) ? (cosine, sine) : draw.Chance(0.6) ? (sine, -cosine) : (-sine, cosine);
        var paint = draw.OneOf<SceneColor>(Paints) * draw.Between(0.8, 1.15);
        return new(van ? "Van" : "Car", x, z, cosine, sine, height, width, length, SceneShapes.Vehicle(height, width, length, paint, van));
    }

    private static SceneThing Pedestrian(SceneNumbers draw)
    {
        var height = draw.Between(1.5, 1.95);
        var (x, z) = ((draw.Chance(0.5) ? 1 : -1) * draw.Between(4.5, 9), draw.Between(7, 40));
        var (cosine, sine) = Turn(draw.Between(-1, 1));
        return new("Pedestrian", x, z, cosine, sine, height, 0.5, 0.5, SceneShapes.Pedestrian(
            height, draw.OneOf<SceneColor>(Paints), draw.OneOf<SceneColor>(Paints) * 0.7));
    }

    /// <summary>A tree, a pole, a house, a container or a bin beside the road.</summary>
    private static SceneThing Distractor(SceneNumbers draw)
    {
        var (side, z) = (draw.Chance(0.5) ? 1 : -1, draw.Between(6, 70));
        var (cosine, sine) = Turn(draw.Between(-0.05, 0.05));
        var paint = draw.OneOf<SceneColor>(Paints);
        return draw.Below(5) switch
        {
            0 => Tree(draw.Between(2.5, 6), new SceneColor(60, 110, 48) * draw.Between(0.7, 1.2)),
            1 => Pole(draw.Between(2.4, 6)),
            2 => Block(draw.Between(20, 34), z + 10, draw.Between(5, 10), draw.Between(8, 12), draw.Between(8, 16), house: true),
            3 => Block(draw.Between(9, 18), z, draw.Between(1, 2.4), draw.Between(1.4, 2.4), draw.Between(2, 5)),
            _ => Block(draw.Between(6, 12), z, draw.Between(0.8, 1.3), 0.7, 0.7),
        };

        SceneThing Tree(double height, SceneColor leaves) => At(draw.Between(9, 25), z, height, 1, 1, SceneShapes.Tree(height, leaves));

        SceneThing Pole(double height) => At(draw.Between(7, 12), z, height, 0.5, 0.5, SceneShapes.Pole(height, paint));

        SceneThing Block(double beside, double ahead, double height, double width, double length, bool house = false)
            => At(beside, ahead, height, width, length, SceneShapes.Box(
                height, width, length, house ? paint.Mix(new(180, 160, 140), 0.7) : paint, windows: house));

        // Along the road.
        SceneThing At(double beside, double ahead, double height, double width, double length, IReadOnlyList<SceneFace> faces)
            => new(null, side * beside, ahead, sine, -cosine, height, width, length, faces);
    }

    /// <summary>Cosine and sine of twice the angle whose tangent is given: exact on every machine, which those of a library need not be.</summary>
    private static (double Cosine, double Sine) Turn(double tangent)
    {
        var square = tangent * tangent;
        return ((1 - square) / (1 + square), 2 * tangent / (1 + square));
    }
}
