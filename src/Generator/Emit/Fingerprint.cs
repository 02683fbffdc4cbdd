using System.Globalization;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>Tells networks apart that have the same parameters but compute something else with them.</summary>
internal static class Fingerprint
{
    /// <summary>The 64-bit hash of Fowler, Noll and Vo (1a) of every formula and shape on the way to the outputs.</summary>
    public static string Of(NetworkGraph graph)
    {
        ulong hash = 14695981039346656037;
        foreach (var node in Topology.Order(graph.Outputs.Select(output => output.Node)))
        {
            foreach (char unit in $"{KernelDescription.Formula(node)}:{node.Shape};")
            {
                hash = unchecked((hash ^ unit) * 1099511628211);
            }
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
