using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Schedule;

/// <summary>The gradient of a parameter that several layers use is a sum with one part from each. Every part is a sum over the batch
/// that some kernel finishes, and it is that kernel that adds it: there is no kernel for the sum.</summary>
internal static class GradientParts
{
    public static IEnumerable<Node> Of(Node gradient)
        => gradient is MapNode { PerSample: false, Inputs.Count: 2 } sum && sum.Body.Equals(Exprs.X + Exprs.Y)
            ? sum.Inputs.SelectMany(Of)
            : [gradient];
}
