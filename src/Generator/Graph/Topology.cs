namespace NetDsl.Generator.Graph;

/// <summary>Ways through a graph.</summary>
internal static class Topology
{
    /// <summary>Everything the roots depend on and the roots themselves, inputs before users, in an order that only depends
    /// on the graph.</summary>
    /// <param name="roots">Where the way back begins.</param>
    /// <param name="sharedFirst">Whether of a node's inputs those come first that all samples share.</param>
    public static IReadOnlyList<Node> Order(IEnumerable<Node> roots, bool sharedFirst = false)
    {
        var order = new List<Node>();
        var done = new HashSet<Node>();
        // Not recursive: a network of some hundred layers is a deep graph.
        var open = new Stack<(Node Node, IReadOnlyList<Node> Inputs, int Next)>();
        foreach (var root in roots)
        {
            open.Push((root, InputsOf(root), 0));
            while (open.Count > 0)
            {
                var (node, inputs, next) = open.Pop();
                if (next == 0 && !done.Add(node))
                {
                    continue;
                }

                if (next < inputs.Count)
                {
                    open.Push((node, inputs, next + 1));
                    if (!done.Contains(inputs[next]))
                    {
                        open.Push((inputs[next], InputsOf(inputs[next]), 0));
                    }
                }
                else
                {
                    order.Add(node);
                }
            }
        }

        return order;

        IReadOnlyList<Node> InputsOf(Node node) => sharedFirst ? [.. node.Inputs.OrderBy(input => input.PerSample)] : node.Inputs;
    }

    /// <summary>The node behind views.</summary>
    public static Node Source(Node node) => node is ReshapeNode reshape ? Source(reshape.Inputs[0]) : node;
}
