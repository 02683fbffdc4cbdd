namespace NetDsl.Detection;

/// <summary>Puts things together from blocks whose upper side may be smaller than their foot.</summary>
internal sealed class SceneSolid
{
    public List<SceneFace> Faces { get; } = [];

    /// <summary>A block; lengths go forward, heights up from the ground.</summary>
    /// <param name="back">Where the foot begins.</param>
    /// <param name="front">Where it ends.</param>
    /// <param name="width">Of the foot.</param>
    /// <param name="low">Height of the foot above the ground.</param>
    /// <param name="high">Height of the upper side.</param>
    /// <param name="color">Of the upper side; the others are darker.</param>
    /// <param name="taperBack">How much further forward the upper side begins.</param>
    /// <param name="taperFront">How much further back it ends.</param>
    /// <param name="narrow">The upper side's width is the foot's times this.</param>
    /// <param name="layer">See <see cref="SceneFace"/>.</param>
    public void Block(
        double back, double front, double width, double low, double high, SceneColor color, double taperBack = 0, double taperFront = 0,
        double narrow = 1, int layer = 0)
    {
        double half = width / 2, top = half * narrow, upperBack = back + taperBack, upperFront = front - taperFront;
        ScenePoint
            a = new(back, -low, -half), b = new(front, -low, -half), c = new(front, -low, half), d = new(back, -low, half),
            e = new(upperBack, -high, -top), f = new(upperFront, -high, -top), g = new(upperFront, -high, top), h = new(upperBack, -high, top);
        Add([e, f, g, h], color, layer);
        Add([a, b, f, e], color * 0.78, layer);
        Add([c, d, h, g], color * 0.78, layer);
        Add([b, c, g, f], color * 0.62, layer);
        Add([d, a, e, h], color * 0.62, layer);
    }

    /// <summary>A rectangle on both flanks.</summary>
    public void OnFlanks(double back, double front, double width, double low, double high, SceneColor color, int layer, double narrow = 1, double lean = 0)
    {
        double half = width / 2, top = half * narrow;
        Add([new(back, -low, -half), new(front, -low, -half), new(front - lean, -high, -top), new(back + lean, -high, -top)], color, layer);
        Add([new(front, -low, half), new(back, -low, half), new(back + lean, -high, top), new(front - lean, -high, top)], color, layer);
    }

    /// <summary>A rectangle across, seen from the front or from behind.</summary>
    public void Across(double at, double from, double to, double low, double high, SceneColor color, int layer, bool front, double lean = 0)
    {
        var upper = front ? at - lean : at + lean;
        ScenePoint a = new(at, -low, from), b = new(at, -low, to), c = new(upper, -high, to), d = new(upper, -high, from);
        Add(front ? [a, b, c, d] : [b, a, d, c], color, layer);
    }

    private void Add(ScenePoint[] corners, SceneColor color, int layer) => Faces.Add(new(corners, color, layer));
}
