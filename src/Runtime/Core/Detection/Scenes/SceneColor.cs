namespace NetDsl.Detection;

/// <summary>A colour of the synthetic scenes, each part from 0 to 255.</summary>
internal readonly record struct SceneColor(double Red, double Green, double Blue)
{
    /// <summary>Darker below 1, brighter above.</summary>
    public static SceneColor operator *(SceneColor color, double light) => new(color.Red * light, color.Green * light, color.Blue * light);

    /// <summary>From this colour, at 0, to another, at 1.</summary>
    public SceneColor Mix(SceneColor other, double part)
        => new(Red + (other.Red - Red) * part, Green + (other.Green - Green) * part, Blue + (other.Blue - Blue) * part);
}
