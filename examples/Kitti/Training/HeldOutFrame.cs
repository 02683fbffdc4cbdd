using System.Collections.Immutable;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>What is in a picture that was held out, and what was found there, in the picture's own pixels.</summary>
internal sealed record HeldOutFrame(ImmutableArray<KittiObject> Labels, ImmutableArray<DetectedBox> Found);
