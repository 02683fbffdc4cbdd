using System.Collections.Immutable;
using System.Globalization;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>What a network came to on the pictures that were held out.</summary>
/// <param name="Epoch">After which epoch.</param>
/// <param name="CoverageLoss">The loss of where things are, a picture.</param>
/// <param name="BoxLoss">The loss of where their sides are, a picture.</param>
/// <param name="Score">Of what it was sure of.</param>
/// <param name="Digits">DetectNet's score of the same: what the grid can say of things, small and hidden ones included, is to be found.</param>
/// <param name="Frames">For each picture what is in it, and all that the network took for a thing.</param>
internal sealed record HeldOutResult(
    int Epoch, double CoverageLoss, double BoxLoss, FoundScore Score, DetectNetScore Digits, ImmutableArray<HeldOutFrame> Frames)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"coverage {CoverageLoss:0.000}, boxes {BoxLoss:0.000}, {Score}");
}
