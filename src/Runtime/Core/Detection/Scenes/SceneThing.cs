namespace NetDsl.Detection;

/// <summary>Something that stands on the ground.</summary>
/// <param name="Type">As KITTI calls it; null for what is not labelled.</param>
/// <param name="X">Of the middle of its foot, in metres to the right of the camera.</param>
/// <param name="Z">Before the camera.</param>
/// <param name="Cosine">Of the angle that it is turned by.</param>
/// <param name="Sine">Of it.</param>
/// <param name="Height">In metres.</param>
/// <param name="Width">In metres.</param>
/// <param name="Length">In metres.</param>
/// <param name="Faces">What is painted, in its own coordinates: along its length, down from its foot, across.</param>
internal sealed record SceneThing(
    string? Type, double X, double Z, double Cosine, double Sine, double Height, double Width, double Length, IReadOnlyList<SceneFace> Faces)
{
    /// <summary>A place of its own in the camera's coordinates, turned about the upright axis as KITTI turns things.</summary>
    public ScenePoint Place(in ScenePoint own)
        => new(X + Cosine * own.X + Sine * own.Z, SceneCamera.Height + own.Y, Z - Sine * own.X + Cosine * own.Z);

    /// <summary>Its shadow, then its faces from the farthest to the nearest.</summary>
    public void Paint(SceneCanvas canvas, SceneCamera camera, int owner)
    {
        canvas.Begin();
        var (length, width) = (Length / 2 * 1.06, Width / 2 * 1.12);
        canvas.Fill(Project(camera, [new(-length, 0, -width), new(length, 0, -width), new(length, 0, width), new(-length, 0, width)]), default, owner: 0);
        foreach (var face in Faces.Where(face => face.IsSeen(this)).OrderBy(face => face.Layer).ThenByDescending(face => face.Distance(this)))
            canvas.Fill(Project(camera, face.Corners), face.Color, owner);
    }

    /// <summary>The corners in the picture.</summary>
    public (double X, double Y)[] Project(SceneCamera camera, IReadOnlyList<ScenePoint> corners)
        => [.. corners.Select(corner => camera.Project(Place(corner)))];
}
