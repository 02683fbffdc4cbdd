using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>A scan as others read it: <c>scan(units, steps, reversed, operations...)</c>. It gives the rows of all steps, however many of them are
/// kept here.</summary>
internal static class ScanFormula
{
    /// <param name="scan">The scan.</param>
    /// <param name="reference">How a node is named.</param>
    /// <param name="expression">How an expression is written, by the texts of its arguments.</param>
    public static string Of(ScanNode scan, Func<Node, string> reference, Func<Expr, Func<int, string>, string> expression)
    {
        var parts = new List<string> { Literals.Int(scan.Step.Units), Literals.Int(scan.Steps), Flag(scan.IsReversed) };
        parts.AddRange(scan.Step.Operations.Select(operation => operation switch
        {
            ScanProduct product => FormattableString.Invariant(
                $"product({product.Number}, {reference(scan.Inputs[product.Weight])}, {product.Place}, {product.Count}, {Flag(product.OfStepBefore)})"),
            ScanVector vector => FormattableString.Invariant($"vector({vector.Number}, {vector.Place}, {expression(vector.Body, i => Read(scan.Step.Arguments[i]))})"),
            _ => throw new InvalidOperationException($"{operation} has no formula"),
        }));
        return $"scan({string.Join(", ", parts)})";

        string Read(ScanArgument argument) => argument switch
        {
            SequenceArgument { Shift: 0 } sequence => FormattableString.Invariant($"sequence({reference(scan.Inputs[sequence.Input])}, {sequence.Vector})"),
            RowArgument { OnlyFirst: false } row => FormattableString.Invariant($"row({reference(scan.Inputs[row.Input])}, {row.Vector})"),
            VectorArgument vector => FormattableString.Invariant($"{(vector.OfStepBefore ? "before" : "own")}({vector.Vector})"),
            ProductArgument product => FormattableString.Invariant($"result({product.Product}, {product.Result})"),
            _ => throw new InvalidOperationException($"{argument} stands in gradients alone"),
        };
    }

    /// <summary>A slice, with the row that it begins at where all are kept.</summary>
    public static string Of(SliceNode slice, Func<Node, string> reference)
    {
        int row = Topology.Source(slice.Inputs[0]) is ScanNode scan && slice.Shape.Rank == 1 ? (scan.IsReversed ? 0 : scan.Steps - 1) : slice.Row;
        return FormattableString.Invariant($"slice({reference(slice.Inputs[0])}, {row}, {slice.First})");
    }

    /// <summary>The shape with the rows of all steps.</summary>
    public static Shape ShapeOf(Node node) => node is ScanNode scan ? new Shape(scan.Steps, scan.Shape.Last) : node.Shape;

    private static string Flag(bool flag) => flag ? "1" : "0";
}
