using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>An optimiser's expressions, applied to the elements of a parameter.</summary>
internal sealed class WeightUpdate(Optimizer optimizer, StepValues step)
{
    private readonly ExpressionProgram[] _slotPrograms = optimizer.Update.Select(update
        => new ExpressionProgram(update)).ToArray();
    private readonly ExpressionProgram _weightProgram = new(optimizer.Weight);

    /// <summary>New slots from the old ones, then the new weight from the new slots; all in place.</summary>
    public void Apply(double[] weights, double[] gradient, double[][] slots)
    {
        double[] arguments = new double[2 + slots.Length];
        double[] changed = new double[slots.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            (arguments[0], arguments[1]) = (weights[i], gradient[i]);
            for (int s = 0; s < slots.Length; s++)
            {
                arguments[2 + s] = slots[s][i];
            }

            for (int s = 0; s < slots.Length; s++)
            {
                changed[s] = _slotPrograms[s].Evaluate(arguments, step: step);
            }

            for (int s = 0; s < slots.Length; s++)
            {
                arguments[2 + s] = slots[s][i] = changed[s];
            }

            weights[i] = _weightProgram.Evaluate(arguments, step: step);
        }
    }
}
