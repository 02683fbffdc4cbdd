using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>A layer that is one function of one number.</summary>
/// <param name="attribute">The attribute's name without namespace and ending.</param>
internal abstract class PointwiseLayer(string attribute) : Layer
{
    public override string Attribute { get; } = $"NetDsl.{attribute}Attribute";

    public override void Lower(LayerScope layer)
    {
        layer.Describe("");
        var output = layer.Map(Function(layer), DerivativeByOutput(layer));
        layer.Network.SetOrigin(output, layer.Kind, layer.Input);
        layer.Output = output;
    }

    /// <summary>The function of <see cref="Exprs.X"/>.</summary>
    protected abstract Expr Function(LayerScope layer);

    /// <summary>Its derivative as an expression of the function's value, where there is one.</summary>
    protected virtual Expr? DerivativeByOutput(LayerScope layer) => null;
}
