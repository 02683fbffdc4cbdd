using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>The sum of tensors of one shape: of those it names, or of the one before it and the one it names.</summary>
internal sealed class AddLayer : Layer
{
    public override string Attribute => "NetDsl.AddAttribute";

    /// <summary>With one name it adds to the tensor before.</summary>
    public override Reads Reads(LayerModel use)
        => use.Arguments.Any(a => a.Value is ListValue { Items.Count: > 1 }) ? Layers.Reads.WhatItNames : Layers.Reads.TheTensorBefore;

    public override void Lower(LayerScope layer)
    {
        string[] names = layer.Texts("tensors") ?? [];
        var terms = new List<Node>();
        if (names.Length == 1)
        {
            terms.Add(layer.Input);
        }

        terms.AddRange(names.Select(layer.Tensor).OfType<Node>());
        if (terms.Count < 2)
        {
            if (terms.Count == names.Length)
            {
                layer.Report(Rules.WrongCount, "tensors", "The list of tensors", layer.Kind, "1 or more", "0");
            }

            return;
        }

        if (terms.FirstOrDefault(term => term.Shape != terms[0].Shape) is { } other)
        {
            layer.Report(Rules.ShapeMismatch, "tensors", layer.Kind, $"tensors of {terms[0].Shape} as '{terms[0].Name}' is", other.Name,
                other.Shape.ToString(), "bring both to one shape");
            return;
        }

        var build = layer.Network.Builder;
        Expr sum = Enumerable.Range(1, terms.Count - 1).Aggregate(Exprs.X, (all, i) => all + Exprs.Arg(i));
        layer.Describe("");
        layer.Output = build.Map(layer.Name, terms[0], sum, [.. terms]);
    }
}
