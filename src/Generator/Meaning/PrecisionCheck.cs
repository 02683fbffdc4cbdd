using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Meaning;

/// <summary>A precision for products in a network that has none. Filters of single channels are no products of matrices.</summary>
internal static class PrecisionCheck
{
    public static IEnumerable<Issue> Run(NetworkModel model, NetworkGraph graph)
    {
        if (model.Precision == Precision.Tf32
            && !Topology.Order(graph.Outputs.Select(output => output.Node)).OfType<ContractNode>().Any(contraction => !contraction.IsDepthwise))
        {
            yield return new Issue(Rules.NothingInTf32, Place.Class, model.Type.Name);
        }
    }
}
