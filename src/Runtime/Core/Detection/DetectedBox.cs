using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>A thing that was found: where, of which class, and how surely. What the confidence is depends on the clustering; it orders boxes,
/// the surest with the highest.</summary>
public readonly record struct DetectedBox(Box Box, double Confidence);
