using NetDsl.Data;
using NetDsl.Detection;

namespace NetDsl.Examples.Kitti;

/// <summary>The two losses of a picture, as the networks declare them.</summary>
internal readonly struct GridLosses
{
    /// <param name="grid">How boxes are told to the network.</param>
    /// <param name="truth">The boxes of the picture.</param>
    /// <param name="said">What the network says of it.</param>
    public GridLosses(GridEncoding grid, Annotations truth, GridOutputs said)
    {
        float[] coverage = Wanted(GridTarget.Coverage), boxes = Wanted(GridTarget.Boxes), weights = Wanted(GridTarget.BoxWeights);
        ReadOnlySpan<float> ofCoverage = said.Coverage.Span, ofBoxes = said.Boxes.Span;
        for (var i = 0; i < coverage.Length; i++)
            Coverage += 0.5 * (coverage[i] - ofCoverage[i]) * (coverage[i] - ofCoverage[i]);
        for (var i = 0; i < boxes.Length; i++)
            Boxes += 2 * weights[i] * Math.Abs(boxes[i] - ofBoxes[i]);

        float[] Wanted(GridTarget target) => [.. grid.Column(target, [truth]).Encode().Values.Span];
    }

    /// <summary>Of where things are.</summary>
    public double Coverage { get; }

    /// <summary>Of where their sides are.</summary>
    public double Boxes { get; }
}
