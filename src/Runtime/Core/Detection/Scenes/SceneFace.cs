namespace NetDsl.Detection;

/// <summary>A flat side of a thing.</summary>
/// <param name="Corners">In the thing's coordinates; clockwise as seen from outside.</param>
/// <param name="Color">As it is lit.</param>
/// <param name="Layer">Faces of a higher layer lie on those of a lower one: windows, lights.</param>
internal sealed record SceneFace(ScenePoint[] Corners, SceneColor Color, int Layer = 0)
{
    /// <summary>Whether its outside is towards the camera.</summary>
    public bool IsSeen(SceneThing thing)
    {
        var (a, b, c) = (thing.Place(Corners[0]), thing.Place(Corners[1]), thing.Place(Corners[2]));
        var (ux, uy, uz) = (b.X - a.X, b.Y - a.Y, b.Z - a.Z);
        var (vx, vy, vz) = (c.X - a.X, c.Y - a.Y, c.Z - a.Z);
        return (uy * vz - uz * vy) * a.X + (uz * vx - ux * vz) * a.Y + (ux * vy - uy * vx) * a.Z < 0;
    }

    /// <summary>The mean distance of its corners, squared.</summary>
    public double Distance(SceneThing thing)
        => Corners.Select(corner => thing.Place(corner)).Average(place => place.X * place.X + place.Y * place.Y + place.Z * place.Z);
}
