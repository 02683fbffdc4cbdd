using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>KITTI's left colour camera: about 720 pixels of focal length at 1242 pixels of width, 1.65 m above the road, looking
/// straight ahead.</summary>
internal sealed class SceneCamera(ImageSize size)
{
    /// <summary>Metres from the road to the camera.</summary>
    public const double Height = 1.65;

    /// <summary>Nothing nearer is drawn.</summary>
    public const double Near = 1;

    /// <summary>In pixels: pictures of other widths show as much.</summary>
    public double Focal { get; } = 721.5 * size.Width / 1242;

    /// <summary>The row of the horizon, 46 % from the top as in KITTI's pictures.</summary>
    public double Horizon { get; } = 0.46 * size.Height;

    /// <summary>The column straight ahead.</summary>
    public double Middle { get; } = 0.49 * size.Width;

    /// <summary>Where a place is in the picture.</summary>
    public (double X, double Y) Project(in ScenePoint point)
    {
        var scale = Focal / Math.Max(point.Z, Near);
        return (Middle + point.X * scale, Horizon + point.Y * scale);
    }
}
