using NetDsl.Generator.Graph;

namespace NetDsl.Interpreter;

/// <summary>Evaluates a graph in double, node by node, in the plainest way there is: the reference that every engine is
/// compared with.</summary>
/// <param name="batch">What the inputs hold.</param>
/// <param name="parameters">What the parameters hold, row-major.</param>
/// <param name="step">The scalars and random numbers of the step.</param>
internal sealed class GraphInterpreter(SampleBatch batch, IReadOnlyDictionary<ParameterNode, double[]> parameters,
    StepValues step)
{
    private readonly Dictionary<Node, double[]> _values = [];

    /// <summary>The node's value: sample after sample, row-major; or the whole tensor, if it is not per sample.</summary>
    public double[] Value(Node node)
    {
        foreach (var next in Topology.Order([node]))
        {
            if (!_values.ContainsKey(next))
            {
                _values.Add(next, Compute(next));
            }
        }

        return _values[node];
    }

    private double[] Compute(Node node) => node switch
    {
        InputNode input => batch.Values[input].SelectMany(sample => Checked(sample, input)).ToArray(),
        ParameterNode parameter => Checked(parameters[parameter], parameter),
        MapNode map => Map(map),
        ReduceNode reduce => Reduction.Of(reduce, _values[reduce.Inputs[0]]),
        ContractNode product => Product.Of(product, _values[product.Inputs[0]], _values[product.Inputs[1]]),
        WindowNode window => Pooling.Of(window, _values[window.Inputs[0]]),
        WindowGradientNode gradient => Pooling.Of(gradient, gradient.Inputs.Select(input => _values[input]).ToArray()),
        ResampleNode resample => Resampling.Of(resample, _values[resample.Inputs[0]]),
        NeighbourSumNode sum => Neighbours.Of(sum, _values[sum.Inputs[0]]),
        ConcatNode concat => Joining.Of(concat, concat.Inputs.Select(input => _values[input]).ToArray()),
        SliceNode slice => Joining.Of(slice, _values[slice.Inputs[0]]),
        GatherNode gather => Lines.Of(gather, _values[gather.Inputs[0]], _values[gather.Ids]),
        ScatterNode scatter => Lines.Of(scatter, _values[scatter.Ids], _values[scatter.Upstream]),
        ScanNode scan => new Scanning(scan, [.. scan.Inputs.Select(input => _values[input])], step).Run(batch.Count),
        ReshapeNode reshape => _values[reshape.Inputs[0]],
        _ => throw new NotSupportedException($"{node.GetType().Name} '{node.Name}'"),
    };

    private double[] Map(MapNode map)
    {
        var program = new ExpressionProgram(map.Body);
        int[][] places = map.Inputs.Select(input => Broadcast.Indices(input.Shape, map.Shape)).ToArray();
        double[][] inputs = map.Inputs.Select(input => _values[input]).ToArray();
        double[] arguments = new double[inputs.Length];
        int samples = map.PerSample ? batch.Count : 1, size = map.Shape.Size;
        double[] result = new double[samples * size];
        for (int i = 0; i < result.Length; i++)
        {
            int sample = i / size, element = i % size;
            for (int k = 0; k < arguments.Length; k++)
            {
                int start = map.Inputs[k].PerSample ? sample * map.Inputs[k].Shape.Size : 0;
                arguments[k] = inputs[k][start + places[k][element]];
            }

            result[i] = program.Evaluate(arguments, new ElementPlace(sample, element, element % map.Shape.Last), step);
        }

        return result;
    }

    private static double[] Checked(double[] data, Node node)
        => data.Length == node.Shape.Size
            ? data
            : throw new ArgumentException($"'{node.Name}' has shape {node.Shape}, but {data.Length} values were given");
}
