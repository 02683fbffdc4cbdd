namespace NetDsl.Examples.Kitti;

/// <summary>A picture of a road that can be read, or made anew: a set of them takes much memory.</summary>
/// <param name="Name">Without an ending.</param>
/// <param name="Read">Gives the picture and what is in it.</param>
/// <param name="ReadTruth">Gives what is in it alone.</param>
internal sealed record RoadPicture(string Name, Func<RoadView> Read, Func<RoadTruth> ReadTruth);
