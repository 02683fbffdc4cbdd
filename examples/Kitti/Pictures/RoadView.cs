using NetDsl.Data;

namespace NetDsl.Examples.Kitti;

/// <summary>A picture of a road.</summary>
/// <param name="Picture">The pixels.</param>
/// <param name="Truth">What is in it.</param>
internal sealed record RoadView(DecodedImage Picture, RoadTruth Truth);
