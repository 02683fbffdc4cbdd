using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Optimizers;

/// <summary>An attribute that says how weights change.</summary>
/// <param name="attribute">The attribute's name without namespace and ending.</param>
/// <param name="defaultRate">The learning rate where none is written.</param>
internal abstract class OptimizerLayer(string attribute, double defaultRate) : Layer
{
    /// <summary>The weight before the update.</summary>
    protected static readonly Expr Weight = Exprs.Arg(0);

    /// <summary>The gradient of the batch's mean loss.</summary>
    protected static readonly Expr Gradient = Exprs.Arg(1);

    /// <summary>The first state slot: the old value in a slot's update, the new one in the weight's.</summary>
    protected static readonly Expr Slot0 = Exprs.Arg(2);

    /// <summary>The second state slot.</summary>
    protected static readonly Expr Slot1 = Exprs.Arg(3);

    /// <summary>The rate of the step.</summary>
    protected static readonly Expr StepRate = Exprs.Rate;

    public override string Attribute { get; } = $"NetDsl.{attribute}Attribute";

    public override Reads Reads(LayerModel use) => Layers.Reads.NothingAndMakesNothing;

    public override void Lower(LayerScope layer)
    {
        double limit = layer.Number("ClipValue", 0, c => c >= 0, "at least 0"), norm = layer.Number("ClipNorm", 0, c => c >= 0, "at least 0");
        if (limit > 0 && norm > 0)
        {
            layer.Report(Rules.OutOfRange, "ClipNorm", "ClipNorm", layer.Kind, "left out where ClipValue is given", "given");
        }

        var gradient = limit > 0 ? Exprs.Min(Exprs.Max(Gradient, -limit), limit) : norm > 0 ? Gradient * new Scalar(StepScalar.Clip) : Gradient;
        layer.Network.Graph.Optimizer = Of(Define(layer, 1)) with { WithDecay = factor => Of(Define(layer, factor)) };

        Optimizer Of(Optimizer optimizer) => optimizer with { ClipNorm = norm, Update = [.. optimizer.Update.Select(Clipped)], Weight = Clipped(optimizer.Weight) };

        Expr Clipped(Expr update) => Substitution.Arguments(update, i => i == ((Argument)Gradient).Index ? gradient : Exprs.Arg(i));
    }

    /// <param name="layer">The attribute.</param>
    /// <param name="decay">What its weight decay is multiplied by.</param>
    protected abstract Optimizer Define(LayerScope layer, double decay);

    protected double DeclaredRate(LayerScope layer) => layer.Number("rate", defaultRate, r => r > 0, "above 0");

    protected static double Decay(LayerScope layer) => layer.Number("Decay", 0, d => d >= 0, "at least 0");

    protected static double Share(LayerScope layer, string name, double otherwise)
        => layer.Number(name, otherwise, v => v is >= 0 and < 1, "at least 0 and below 1");

    protected static double Epsilon(LayerScope layer) => layer.Number("Epsilon", 1e-8, e => e > 0, "above 0");

    /// <summary>The gradient with the classic weight decay: WeightDecay times the weight added.</summary>
    protected static Expr Decayed(LayerScope layer, double decay)
        => Gradient + (decay * layer.Number("WeightDecay", 0, d => d >= 0, "at least 0") * Weight);
}
