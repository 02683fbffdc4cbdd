using NetDsl.Engines;

namespace NetDsl.Training;

/// <summary>What the optimiser is told in each step: the rate, with schedule, callbacks and declared decay applied, and the
/// corrections of its moments.</summary>
internal sealed class LearningRate(TrainingDescription rule, FitOptions options, uint seed, int samplesPerEpoch)
{
    /// <summary>The rate of the step that follows a position.</summary>
    public double At(in TrainingPosition position)
    {
        var epoch = position.Epoch + (double)position.Samples / samplesPerEpoch;
        var scheduled = options.Schedule?.At(epoch, options.Epochs) ?? 1;
        return (options.Rate ?? rule.Rate) * scheduled * position.RateFactor / (1 + rule.Decay * position.Step);
    }

    /// <summary>All that the step's kernels are told.</summary>
    public StepArguments Arguments(in TrainingPosition position) => new()
    {
        Step = checked((int)position.Step),
        Seed = seed,
        Rate = (float)At(position),
        Correction1 = Correction(rule.Beta1, position.Step),
        Correction2 = Correction(rule.Beta2, position.Step),
    };

    private static float Correction(double beta, long step) => (float)(1 / (1 - Math.Pow(beta, step + 1)));
}
