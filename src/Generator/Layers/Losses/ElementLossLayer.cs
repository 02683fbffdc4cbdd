using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Losses;

/// <summary>A loss that compares element by element, each with a weight if there is a target that says so.</summary>
internal abstract class ElementLossLayer(string attribute) : LossLayer(attribute)
{
    /// <summary>The mean or the sum of an error of the tensor's element (0) and the target's (1).</summary>
    protected static Node Errors(LayerScope layer, Node tensor, Expr error)
    {
        var build = layer.Network.Builder;
        bool isMean = layer.Choice("Reduction", "Mean", "Sum") == "Mean";
        Node target = Target(layer, new Shape(tensor.Shape.Size), InputKind.Values);
        if (layer.Network.Restored.TryGetValue(tensor, out var restored))
        {
            // In units of the target's deviation.
            restored.IsCompared = true;
            layer.Network.Graph.Standardizations.Add(new Standardization(restored.Mean, restored.Deviation, (InputNode)target));
            target = build.Map($"{layer.Name}_target", target, (Exprs.X - Exprs.Y) / Exprs.Arg(2), target, restored.Mean, restored.Deviation);
            tensor = restored.Standardized;
        }

        var weights = Weights(layer, tensor.Shape);
        var shape = weights is { } w && w.Shape.Size < tensor.Shape.Size ? tensor.Shape : new Shape(tensor.Shape.Size);
        var elements = build.Reshape(layer.Name, shape, tensor);
        Node errors = weights is null
            ? build.Map($"{layer.Name}_error", elements, error, elements, target)
            : build.Map($"{layer.Name}_error", elements, Exprs.Arg(2) * error, elements, target, weights);
        string name = isMean ? $"{layer.Name}_sum" : layer.Name;
        if (shape.Rank > 1)
        {
            errors = build.Reduce($"{layer.Name}_pixel", ReduceKind.Sum, ReduceOver.Row, errors);
            errors = build.Reshape(layer.Name, new Shape(shape.Outer), errors);
        }

        var sum = build.Reduce(name, ReduceKind.Sum, ReduceOver.Row, errors);
        return isMean ? build.Map(layer.Name, sum, Exprs.X * (1.0 / tensor.Shape.Size), sum) : sum;
    }

    /// <summary>What each element's error is multiplied by: of the tensor's size, or with one number for all channels of a pixel; null
    /// where none is named.</summary>
    private static Node? Weights(LayerScope layer, Shape tensor)
    {
        if (layer.Text("Weights") is not { } name)
        {
            return null;
        }

        if (!layer.Network.Targets.TryGetValue(name, out var declared))
        {
            layer.ReportUnknownTensor("Weights", name);
            return null;
        }

        var node = Read(layer, "Weights", name, declared, new Shape(declared.Shape.Size), InputKind.Values);
        if (declared.Shape.Size != tensor.Size && declared.Shape.Size != tensor.Outer)
        {
            string list = tensor.ToString().Replace("x", ", ");
            layer.Report(Rules.ShapeMismatch, "Weights", layer.Kind, $"weights of {tensor} or of {tensor.WithLast(1)}", name,
                declared.Shape.ToString(), $"declare them as [Target({list})]");
            return null;
        }

        if (node.Shape.Size == tensor.Size)
        {
            return node;
        }

        // A target may be read by several losses, so it lies as one row. One number a pixel is a tensor of its own.
        var build = layer.Network.Builder;
        return build.Reshape(layer.Name, tensor.WithLast(1), build.Map($"{layer.Name}_weights", node, Exprs.X, node));
    }
}
