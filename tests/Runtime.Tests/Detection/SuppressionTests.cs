using NetDsl.Detection;
using static NetDsl.Runtime.Tests.Detection.Things;

namespace NetDsl.Runtime.Tests.Detection;

/// <summary>Three boxes of 100 x 10: A at 0, B at 50, C at 60. A and B have 50 of 150 columns in common, 1/3; A and C 40 of 160, 1/4; B and C 90 of
/// 110, 9/11.</summary>
public class SuppressionTests
{
    private static readonly DetectedBox A = new(Box(0, 0, 100, 10), 0.9), B = new(Box(50, 0, 100, 10), 0.5), C = new(Box(60, 0, 100, 10), 0.8);

    [Theory]
    [InlineData(0.2, "A")]
    [InlineData(0.3, "A C")]
    [InlineData(0.5, "A C")]
    [InlineData(0.82, "A C B")]
    public void Greedy_drops_what_overlaps_a_surer_box_too_much(double most, string kept)
        => Assert.Equal(kept, Names(new NonMaximumSuppression { MaxOverlap = most }));

    /// <summary>The surest is A. Linear, above 0.3: B has 0.5 * (1 - 1/3) = 1/3 left, C (1/4) keeps 0.8. Next is C: B has 1/3 * (1 - 9/11) = 2/33.</summary>
    [Fact]
    public void Linear_takes_the_overlap()
        => Same([0.9, 0.8, 2 / 33.0], new SoftSuppression { Decay = SoftDecay.Linear });

    /// <summary>e^(-overlap^2 / 0.5): C has 0.8 e^(-1/8); B 0.5 e^(-2/9) e^(-2 * 81/121).</summary>
    [Fact]
    public void Gaussian_takes_by_the_square_of_the_overlap()
        => Same([0.9, 0.8 * Math.Exp(-1 / 8.0), 0.5 * Math.Exp(-2 / 9.0) * Math.Exp(-162 / 121.0)], new SoftSuppression());

    [Fact]
    public void What_is_hardly_sure_any_more_is_dropped()
        => Same([0.9, 0.8], new SoftSuppression { Decay = SoftDecay.Linear, MinConfidence = 0.07 });

    [Fact]
    public void Of_nothing_comes_nothing_and_what_is_not_a_number_is_dropped()
    {
        Assert.Empty(new SoftSuppression().Cluster([]));
        Assert.Empty(new NonMaximumSuppression().Cluster([]));
        Assert.Empty(new SoftSuppression().Cluster([A with { Confidence = double.NaN }]));
    }

    private static string Names(IClustering clustering)
        => string.Join(' ', clustering.Cluster([A, B, C]).Select(box => box == A ? "A" : box == B ? "B" : "C"));

    private static void Same(double[] expected, SoftSuppression clustering)
    {
        var found = clustering.Cluster([A, B, C]);
        Assert.Equal(expected.Length, found.Length);
        // Products in another order.
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second.Confidence, 15));
    }
}
