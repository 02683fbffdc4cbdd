using NetDsl.Generator.Graph;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Model;
using NetDsl.Interpreter;

namespace NetDsl.Compiler.Tests.Gradients;

/// <summary>Compares the derived graph of a network with central differences of its loss, both in double.</summary>
internal sealed class GradientCheck
{
    /// <summary>Relative to the largest gradient of the parameter: with a step of 1e-5 the difference is wrong by some 1e-10
    /// times the third derivative, and by 1e-16 / 1e-5 times the loss from rounding.</summary>
    private const double Tolerance = 1e-7;

    /// <summary>For parameters whose gradient is nearly 0: rounding alone, for losses of a few units.</summary>
    private const double Floor = 1e-9;

    private const double Step = 1e-5;

    private readonly NetworkGraph _graph;
    private readonly SampleBatch _batch;
    private readonly Dictionary<ParameterNode, double[]> _parameters;
    private readonly Dictionary<ParameterNode, double[]> _gradients;

    public GradientCheck(NetworkModel model, int count, int seed)
    {
        (_graph, var issues) = Lowering.Lower(model, training: true);
        Assert.Empty(issues);
        var derived = Generator.Autodiff.Gradients.Of(_graph, new GraphBuilder());
        _batch = RandomValues.Batch(_graph, count, seed);
        _parameters = RandomValues.Parameters(_graph, seed + 1);
        var interpreter = Interpreter();
        _gradients = derived.ToDictionary(pair => pair.Key, pair => interpreter.Value(pair.Value));
    }

    /// <summary>Checks every element of every parameter.</summary>
    public static void All(NetworkModel model, int count, int seed) => Each(model, count, seed, _ => true);

    /// <summary>The same, where some parameters are never trained.</summary>
    public static void Trained(NetworkModel model, int count, int seed) => Each(model, count, seed, parameter => !parameter.Learning.IsFrozen);

    private static void Each(NetworkModel model, int count, int seed, Func<ParameterNode, bool> which)
    {
        var check = new GradientCheck(model, count, seed);
        foreach (var parameter in check._graph.Parameters.Where(which))
        {
            for (int i = 0; i < parameter.Shape.Size; i++)
            {
                double[] direction = new double[parameter.Shape.Size];
                direction[i] = 1;
                check.Along(parameter, direction);
            }
        }
    }

    /// <summary>Checks each parameter along a few random directions, which all its elements take part in.</summary>
    public static void Directions(NetworkModel model, int count, int seed, int directions)
    {
        var check = new GradientCheck(model, count, seed);
        var random = new Random(seed);
        foreach (var parameter in check._graph.Parameters)
        {
            for (int i = 0; i < directions; i++)
            {
                check.Along(parameter, RandomValues.Numbers(random, parameter.Shape.Size, -1, 1));
            }
        }
    }

    private void Along(ParameterNode parameter, double[] direction)
    {
        double[] start = _parameters[parameter];
        double up = Loss(Step), down = Loss(-Step);
        _parameters[parameter] = start;
        // A parameter that the loss does not depend on has no gradient: it must make no difference then.
        double[] gradient = _gradients.GetValueOrDefault(parameter, new double[start.Length]);
        double expected = (up - down) / (2 * Step), actual = gradient.Zip(direction, (g, d) => g * d).Sum();
        double scale = gradient.Zip(direction, (g, d) => Math.Abs(g * d)).Sum() + gradient.Max(Math.Abs);
        Assert.True(Math.Abs(actual - expected) <= (Tolerance * scale) + Floor,
            $"{parameter.Name}: {actual}, by differences {expected}, batch {_batch.Count}");

        double Loss(double step)
        {
            _parameters[parameter] = start.Zip(direction, (w, d) => w + (step * d)).ToArray();
            return Interpreter().Value(_graph.TotalLoss!).Average();
        }
    }

    private GraphInterpreter Interpreter() => new(_batch, _parameters, StepValues.ForBatch(_batch.Count, RandomValues.Uniform));
}
