using NetDsl.Generator.Expressions;

namespace NetDsl.Interpreter;

/// <summary>What is the same for a whole step.</summary>
/// <param name="InverseBatch">One over the number of samples.</param>
/// <param name="Rate">The learning rate of the step.</param>
/// <param name="Correction1">1 / (1 - beta1^(step + 1)).</param>
/// <param name="Correction2">1 / (1 - beta2^(step + 1)).</param>
/// <param name="Uniform">The random number of a stream, a sample and an element of it.</param>
internal sealed record StepValues(double InverseBatch, double Rate, double Correction1, double Correction2,
    Func<int, int, int, double> Uniform)
{
    /// <summary>For expressions that read nothing of the step: reading gives NaN.</summary>
    public static readonly StepValues None = new(double.NaN, double.NaN, double.NaN, double.NaN, (_, _, _) => double.NaN);

    /// <summary>Forward and backward of a batch, without an update.</summary>
    public static StepValues ForBatch(int count, Func<int, int, int, double>? uniform = null)
        => None with { InverseBatch = 1.0 / count, Uniform = uniform ?? None.Uniform };

    /// <summary>What all gradients are multiplied by, so that together they are no larger than the optimiser allows.</summary>
    public double Clip { get; init; } = 1;

    public double Of(StepScalar scalar) => scalar switch
    {
        StepScalar.InverseBatch => InverseBatch,
        StepScalar.Rate => Rate,
        StepScalar.Correction1 => Correction1,
        StepScalar.Correction2 => Correction2,
        StepScalar.Clip => Clip,
        _ => throw new ArgumentOutOfRangeException(nameof(scalar)),
    };
}
