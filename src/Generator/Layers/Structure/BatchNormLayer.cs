using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using static NetDsl.Generator.Expressions.Exprs;

namespace NetDsl.Generator.Layers.Structure;

/// <summary>(x - mean) / sqrt(variance + epsilon) * weight + bias, by channel: ONNX's BatchNormalization. In training of the batch's
/// own mean and variance; else of running ones, which are no more than a factor and a summand.</summary>
internal sealed class BatchNormLayer : Layer
{
    public override string Attribute => "NetDsl.BatchNormAttribute";

    public override void Lower(LayerScope layer)
    {
        var shape = new Shape(layer.Input.Shape.Last);
        double epsilon = layer.Number("Epsilon", 1e-5, e => e > 0, "above 0");
        double momentum = layer.Number("Momentum", 0.1, m => m is >= 0 and <= 1, "at least 0 and at most 1");
        var weight = layer.Parameter("weight", shape, Initial.Constant(1));
        var bias = layer.Parameter("bias", shape, Initial.Constant(0));
        var mean = layer.Parameter("running_mean", shape, Initial.Constant(0));
        var variance = layer.Parameter("running_var", shape, Initial.Constant(1));
        layer.Describe("");
        // What is frozen does not follow the batches either: by itself, by a block around it, or where the one is whose weights it has.
        layer.Output = layer.Training && !mean.Learning.IsFrozen
            ? OfBatch(layer, weight, bias, mean, variance, epsilon, momentum)
            : OfRunning(layer, weight, bias, mean, variance, epsilon);
    }

    private static Node OfRunning(LayerScope layer, Node weight, Node bias, Node mean, Node variance, double epsilon)
    {
        var build = layer.Network.Builder;
        var scale = build.Map($"{layer.Name}_scale", weight, X / Sqrt(Y + epsilon), weight, variance);
        var shift = build.Map($"{layer.Name}_shift", weight, X - (Y * Arg(2)), bias, mean, scale);
        return build.Map(layer.Name, layer.Input, layer.Training ? (X * Y) + Arg(2) : new FusedMultiplyAdd(X, Y, Arg(2)), layer.Input, scale, shift);
    }

    private static Node OfBatch(LayerScope layer, Node weight, Node bias, ParameterNode runningMean, ParameterNode runningVariance, double epsilon,
        double momentum)
    {
        var build = layer.Network.Builder;
        var x = layer.Input;
        // One over the number of pixels in the batch.
        Expr share = InverseBatch * (1.0 / x.Shape.Outer);
        var sum = build.SumOfChannels($"{layer.Name}_sum", x);
        var mean = build.Map($"{layer.Name}_mean", sum, X * share, sum);
        // The variance does not depend on what is taken off: its derivative by the mean is 0, and need not be summed up.
        var fixedMean = new MapNode(build.Unique($"{layer.Name}_fixed_mean"), mean.Shape, perSample: false, X, mean) { DerivativeByOutput = 0 };
        var square = build.Map($"{layer.Name}_square", x, (X - Y) * (X - Y), x, fixedMean);
        var squares = build.SumOfChannels($"{layer.Name}_squares", square);
        var variance = build.Map($"{layer.Name}_variance", squares, X * share, squares);
        var scale = build.Map($"{layer.Name}_scale", variance, Y / Sqrt(X + epsilon), variance, weight);

        // Without bias: n / (n - 1) times the variance; of a single number there is none, and 1 is as good as any factor.
        Expr unbiased = Y / Max(1 - share, share);
        // With a momentum of 0 they stay as they are.
        if (momentum > 0)
        {
            var graph = layer.Network.Graph;
            graph.Assign(runningMean, before => build.Map($"{runningMean.Name}_next", mean, (X * (1 - momentum)) + (Y * momentum), before, mean));
            graph.Assign(runningVariance, before => build.Map($"{runningVariance.Name}_next", variance, (X * (1 - momentum)) + (unbiased * momentum), before, variance));
        }

        return build.Map(layer.Name, x, ((X - Y) * Arg(2)) + Arg(3), x, mean, scale, bias);
    }
}
