using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>What the description says of parameters that other libraries keep in another order of elements, or not at all.</summary>
internal sealed class ForeignOrders
{
    private readonly PictureOrders _pictures;
    private readonly Dictionary<string, ParameterNode> _parameters;
    private readonly HashSet<Node> _tables, _depthwise;

    /// <param name="graph">The network as it predicts.</param>
    public ForeignOrders(NetworkGraph graph)
    {
        var nodes = Topology.Order(graph.Outputs.Select(output => output.Node));
        _pictures = PictureOrders.Of(graph);
        _parameters = graph.Parameters.ToDictionary(parameter => parameter.Name);
        _tables = [.. nodes.OfType<GatherNode>().Select(gather => gather.Inputs[0])];
        _depthwise = [.. nodes.OfType<ContractNode>().Where(SeesChannelsAlone).Select(product => product.Inputs[1])];
    }

    /// <summary>Properties of the parameter's description, with their values.</summary>
    public IEnumerable<string> Of(string name)
    {
        if (!_parameters.TryGetValue(name, out var parameter))
        {
            yield break;
        }

        PictureOrder? inputs = _pictures.Inputs(parameter), outputs = _pictures.Outputs(parameter);
        if (inputs == PictureOrder.Unclear || outputs == PictureOrder.Unclear)
        {
            yield return "HasUnclearOrder = true";
        }

        if (inputs?.Pictures.Count > 0)
        {
            yield return $"Flattened = [{Extents(inputs)}]";
        }

        if (outputs is { Moves: true })
        {
            yield return $"FlattenedOutputs = [{Extents(outputs)}]";
        }

        if (_tables.Contains(parameter))
        {
            yield return "IsTable = true";
        }

        if (_depthwise.Contains(parameter))
        {
            yield return "IsDepthwise = true";
        }

        if (parameter.IsConstant)
        {
            yield return "IsConstant = true";
        }

        if (parameter.PyTorchParts.Count > 0)
        {
            yield return $"PyTorchParts = [{string.Join(", ", parameter.PyTorchParts.Select(part => Literals.Int(part)))}]";
        }
    }

    /// <summary>Whether each filter sees one channel of several.</summary>
    private static bool SeesChannelsAlone(ContractNode product)
        => product is { Window: not null, Role: ContractRole.Forward } && product.Inputs[1].Shape.Rank == 4 && product.Inputs[1].Shape.Extents[2] == 1
            && product.Inputs[0].Shape.Last > 1;

    private static string Extents(PictureOrder order)
        => string.Join(", ", order.Pictures.SelectMany(picture => picture.Extents).Select(extent => Literals.Int(extent)));
}
