using System.Collections.Immutable;

namespace NetDsl.Detection;

/// <summary>The labels of a scene, as KITTI would have them.</summary>
internal static class SceneLabels
{
    /// <summary>Less of a thing that is hidden is nothing; more is largely hidden; of what is hidden more than that nothing is known.</summary>
    private const double Partly = 0.1, Largely = 0.5, Unknown = 0.9;

    public static ImmutableArray<KittiObject> Of(SceneThing[] things, SceneCanvas canvas, SceneCamera camera, SceneOptions options)
    {
        List<KittiObject> labels = [], regions = [];
        for (var i = 0; i < things.Length; i++)
        {
            var (painted, visible, rest) = canvas.Seen(owner: i + 1);
            if (things[i].Type is null || visible == 0)
                continue;
            var hidden = 1 - (double)visible / painted;
            var label = Label(things[i], hidden, canvas, camera);
            if (hidden > Unknown || label.Bottom - label.Top < options.LeastHeight)
                regions.Add(new()
                {
                    Type = KittiTypes.DontCare,
                    Left = rest.Left,
                    Top = rest.Top,
                    Right = Math.Min(rest.Right, canvas.Size.Width - 1),
                    Bottom = Math.Min(rest.Bottom, canvas.Size.Height - 1),
                });
            // What shows of a thing only beyond the middle of the last pixel has no box.
            else if (label.Left <= label.Right)
                labels.Add(label);
        }

        return [.. labels, .. regions];
    }

    private static KittiObject Label(SceneThing thing, double hidden, SceneCanvas canvas, SceneCamera camera)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in thing.Faces.SelectMany(face => thing.Project(camera, face.Corners)))
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        var whole = (right - left) * (bottom - top);
        // KITTI's boxes end at the middle of the last pixel.
        (left, right) = (Math.Max(left, 0), Math.Min(right, canvas.Size.Width - 1));
        (top, bottom) = (Math.Max(top, 0), Math.Min(bottom, canvas.Size.Height - 1));
        var rotation = Math.Atan2(thing.Sine, thing.Cosine);
        return new()
        {
            Type = thing.Type!,
            Truncated = Math.Clamp(1 - (right - left) * (bottom - top) / whole, 0, 1),
            Occluded = hidden < Partly ? 0 : hidden < Largely ? 1 : 2,
            Alpha = Wrapped(rotation - Math.Atan2(thing.X, thing.Z)),
            Left = left,
            Top = top,
            Right = right,
            Bottom = bottom,
            Height = thing.Height,
            Width = thing.Width,
            Length = thing.Length,
            X = thing.X,
            Y = SceneCamera.Height,
            Z = thing.Z,
            RotationY = rotation,
        };
    }

    private static double Wrapped(double angle) => angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle;
}
