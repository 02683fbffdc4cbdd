using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>Which dense weights read a picture as one vector: others keep its elements in another order.</summary>
internal static class FlattenedPictures
{
    /// <summary>By the weights' names.</summary>
    public static IReadOnlyDictionary<string, Shape> Of(NetworkGraph graph)
    {
        var found = new Dictionary<string, Shape>();
        foreach (var product in Topology.Order(graph.Outputs.Select(output => output.Node)).OfType<ContractNode>())
        {
            if (product.Window is null && product.Inputs[1] is ParameterNode weight && Picture(product.Inputs[0]) is { } picture)
            {
                found[weight.Name] = picture;
            }
        }

        return found;
    }

    /// <summary>The shape of the picture whose elements, changed one by one or not at all, the vector has.</summary>
    private static Shape? Picture(Node node)
    {
        for (Node? at = node; at is not null; at = at is MapNode or ReshapeNode
            ? at.Inputs.FirstOrDefault(input => input.PerSample && input.Shape.Size == node.Shape.Size) : null)
        {
            if (at.Shape.Rank == 3)
            {
                return at.Shape;
            }
        }

        return null;
    }
}
