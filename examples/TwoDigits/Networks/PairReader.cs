namespace NetDsl.Examples.TwoDigits;

/// <summary>Two pictures in, two answers out: whether both show the same digit, a probability, and the sum of the two, a number. It learns both
/// at once; a sum that is wrong by one costs as much as a twentieth of a nat.</summary>
[Network, Adam(1e-3)]
[Classes("different", "same")]
public partial class PairReader
{
    [Input(28, 28, 1, Scale = 1 / 255.0)]
    public static partial Tensor Left { get; }

    [DigitCode]
    public static partial Tensor LeftCode { get; }

    [Input(28, 28, 1, Scale = 1 / 255.0)]
    public static partial Tensor Right { get; }

    [DigitCode(Share = nameof(LeftCode))]
    public static partial Tensor RightCode { get; }

    [Concat(nameof(LeftCode), nameof(RightCode)), Dense(128), Relu]
    public static partial Tensor Both { get; }

    [Dense(1), Sigmoid]
    public static partial Tensor Same { get; }

    [From(nameof(Both)), Dense(1)]
    public static partial Tensor Sum { get; }

    [Target(1)]
    public static partial Tensor AreSame { get; }

    [Target(1)]
    public static partial Tensor TrueSum { get; }

    [From(nameof(Same)), BinaryCrossEntropy(nameof(AreSame))]
    public static partial Tensor SameLoss { get; }

    [From(nameof(Sum)), MeanSquaredError(nameof(TrueSum), Weight = 0.05)]
    public static partial Tensor SumLoss { get; }
}
