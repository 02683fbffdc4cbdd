using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl.Detection;

/// <summary>How well things of a class were found, by COCO's measure.</summary>
/// <param name="Class">The class's number.</param>
/// <param name="Wanted">How many things of it there are.</param>
/// <param name="ApAtOverlap">Average precision, from 0 to 1, at each of <see cref="CocoEvaluation.Thresholds"/>.</param>
public sealed record CocoScore(int Class, int Wanted, ImmutableArray<double> ApAtOverlap)
{
    /// <summary>COCO's AP: the mean of them.</summary>
    public double Ap => ApAtOverlap.Average();

    /// <summary>At an overlap of one half.</summary>
    public double Ap50 => ApAtOverlap[0];

    /// <summary>At an overlap of three quarters.</summary>
    public double Ap75 => ApAtOverlap[5];

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"class {Class}: AP {Ap:0.0000}, AP50 {Ap50:0.0000}, AP75 {Ap75:0.0000} of {Wanted}");
}
