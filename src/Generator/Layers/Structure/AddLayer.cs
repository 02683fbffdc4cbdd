using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The sum of tensors of one shape: of those it names, or of the one before it and the one it names.</summary>
internal sealed class AddLayer : Layer
{
    public override string Attribute => "NetDsl.AddAttribute";

    /// <summary>With one name it adds to the tensor before.</summary>
    public override Reads Reads(LayerModel use) => NamedTensors.Reads(use);

    public override void Lower(LayerScope layer)
    {
        if (NamedTensors.Of(layer) is not { } terms)
        {
            return;
        }

        if (terms.FirstOrDefault(term => term.Shape != terms[0].Shape) is { } other)
        {
            layer.Report(Rules.ShapeMismatch, "tensors", layer.Kind, $"tensors of {terms[0].Shape} as '{terms[0].Name}' is", other.Name,
                other.Shape.ToString(), "bring both to one shape");
            return;
        }

        var build = layer.Network.Builder;
        Expr sum = Enumerable.Range(1, terms.Length - 1).Aggregate(Exprs.X, (all, i) => all + Exprs.Arg(i));
        layer.Describe("");
        layer.Output = build.Map(layer.Name, terms[0], sum, terms);
    }
}
