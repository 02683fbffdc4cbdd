using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Graph;

/// <summary>How a weight changes: an update expression with state slots.</summary>
/// <param name="Name">As it is declared: <c>Sgd</c>.</param>
/// <param name="Rate">The declared learning rate.</param>
/// <param name="Decay">The rate of step t is Rate / (1 + Decay t).</param>
/// <param name="Beta1">The first moment's decay, for bias correction; else 0.</param>
/// <param name="Beta2">The second moment's decay, for bias correction; else 0.</param>
/// <param name="Slots">The names of the state slots.</param>
/// <param name="Update">The new value of each slot, over the arguments weight (0), gradient (1) and old slots (2 ...).</param>
/// <param name="Weight">The new weight, over weight (0), gradient (1) and the NEW slots (2 ...).</param>
internal sealed record Optimizer(string Name, double Rate, double Decay, double Beta1, double Beta2,
    IReadOnlyList<string> Slots, IReadOnlyList<Expr> Update, Expr Weight)
{
    /// <summary>The same optimiser with its weight decay multiplied.</summary>
    public Func<double, Optimizer>? WithDecay { get; init; }

    /// <summary>How large all gradients together may be; 0 for no limit. Else updates have to wait for all gradients.</summary>
    public double ClipNorm { get; init; }

    /// <summary>How this parameter changes.</summary>
    public Optimizer For(ParameterNode parameter)
    {
        var learning = parameter.Learning;
        var decayed = learning.Decay == 1 || WithDecay is null ? this : WithDecay(learning.Decay);
        return learning.Rate == 1 ? decayed : decayed with
        {
            Update = decayed.Update.Select(slot => AtRate(slot, learning.Rate)).ToArray(),
            Weight = AtRate(decayed.Weight, learning.Rate),
        };
    }

    private static Expr AtRate(Expr update, double rate) => Substitution.Scalars(update, scalar => scalar.Which == StepScalar.Rate ? rate * scalar : scalar);
}
