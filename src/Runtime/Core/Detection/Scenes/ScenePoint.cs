namespace NetDsl.Detection;

/// <summary>A place in metres, as KITTI's camera has it: to the right of it, below it, before it.</summary>
internal readonly record struct ScenePoint(double X, double Y, double Z);
