using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>A function of the user's own, read from its source.</summary>
internal sealed class ActivationLayer() : PointwiseLayer("Activation")
{
    /// <summary>Where the method could not be read that was reported when it was, and x stands in for it.</summary>
    protected override Expr Function(LayerScope layer) => layer.Model.Function?.Body ?? Exprs.X;
}
