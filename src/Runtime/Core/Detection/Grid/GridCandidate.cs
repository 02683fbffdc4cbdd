using NetDsl.Data;

namespace NetDsl.Detection;

/// <summary>What one cell says there is: neighbours will say the same, so that the boxes of a thing are yet to be joined.</summary>
/// <param name="Box">Where, and of which class.</param>
/// <param name="Coverage">How sure it is, from 0 to 1.</param>
public readonly record struct GridCandidate(Box Box, float Coverage);
