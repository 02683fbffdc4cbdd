using System.Collections.Immutable;
using System.Globalization;

namespace NetDsl.Detection;

/// <summary>How well things of a class were found, by KITTI's rules.</summary>
/// <param name="Class">What was looked for.</param>
/// <param name="Curves">At the easy, the moderate and the hard difficulty.</param>
public sealed record KittiScore(KittiClass Class, ImmutableArray<KittiCurve> Curves)
{
    /// <summary>A line, as the official program prints it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Class.Type}: AP11 {List(curve => curve.Ap11)}, AP40 {List(curve => curve.Ap40)} (easy, moderate, hard)");

    private string List(Func<KittiCurve, double> value)
        => string.Join(' ', Curves.Select(curve => value(curve).ToString("0.000000", CultureInfo.InvariantCulture)));
}
