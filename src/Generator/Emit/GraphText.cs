using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>What a network computes, a line a tensor: <c>Relu1 800 = max(Dense1, 0)</c>. Other formats are written from it.
/// Every kind of node has a line, whether or not a reader knows it: a reader can say then what it does not know.</summary>
internal static class GraphText
{
    /// <summary>Tensors in the order in which they can be computed, then what each output is. Parameters have an @.</summary>
    public static IEnumerable<string> Lines(NetworkGraph graph)
        => Topology.Order(graph.Outputs.Select(output => output.Node)).Where(node => node is not ParameterNode)
            .Select(node => $"{Token(node.Name)} {ScanFormula.ShapeOf(node)} = {Formula(node)}")
            .Concat(graph.Outputs.Select(output => $"{Token(output.Name)} = {Reference(output.Node)}"));

    private static string Formula(Node node) => node switch
    {
        InputNode => "input()",
        MapNode map => Expression(map.Body, map.Inputs),
        ReduceNode reduce => Call(Word(reduce.Over) + Word(reduce.Kind), reduce.Inputs),
        ContractNode { Role: ContractRole.Forward } product => Call(product.Window is null ? "dense" : "conv", product.Inputs, product.Window),
        ContractNode { Role: ContractRole.InputGradient } product
            => Call(product.Window is null ? "denseback" : "convback", product.Inputs, product.Window),
        WindowNode pool => Call($"{(pool.CountPadding ? "padded" : "")}{Word(pool.Kind)}pool", pool.Inputs, pool.Window),
        ResampleNode { IsGradient: false } larger when larger.Rows.Kind == larger.Columns.Kind
            => FormattableString.Invariant($"{Word(larger.Rows.Kind)}({Reference(larger.Inputs[0])}, {larger.Rows.Number}, {larger.Columns.Number})"),
        NeighbourSumNode sum => FormattableString.Invariant($"neighboursum({Reference(sum.Inputs[0])}, {sum.Before}, {sum.After})"),
        GatherNode gather => Call("gather", gather.Inputs),
        ScanNode scan => ScanFormula.Of(scan, Reference, Expression),
        SliceNode { Inputs: [{ Shape.Rank: 2 }] } slice => ScanFormula.Of(slice, Reference),
        SliceNode slice => FormattableString.Invariant($"slice({Reference(slice.Inputs[0])}, {slice.First})"),
        ReshapeNode view => Call("view", view.Inputs),
        _ => Call(Word(node.GetType().Name.Replace("Node", "")), node.Inputs),
    };

    private static string Call(string name, IEnumerable<Node> inputs, Window? window = null)
    {
        string[] axes = window is null ? [] : [Axis("down", window.Rows), Axis("across", window.Columns)];
        return $"{name}({string.Join(", ", inputs.Select(Reference).Concat(axes))})";
    }

    private static string Axis(string name, WindowAxis axis)
        => FormattableString.Invariant($"{name}({axis.Kernel}, {axis.Stride}, {axis.Dilation}, {axis.Before}, {axis.After})");

    private static string Expression(Expr e, IReadOnlyList<Node> inputs) => Expression(e, i => Reference(inputs[i]));

    private static string Expression(Expr e, Func<int, string> argument)
    {
        return Write(e);

        string Write(Expr e) => e switch
        {
            Constant c => Number(c.Value),
            Argument a => argument(a.Index),
            Unary u => $"{Word(u.Op)}({Parts(u)})",
            Binary b => $"{Word(b.Op)}({Parts(b)})",
            Select s => $"{Word(s.Test)}({Parts(s)})",
            Scalar s => $"{Word(s.Which)}()",
            _ => $"{Word(e.GetType().Name)}({Parts(e)})",
        };

        string Parts(Expr e) => string.Join(", ", e.Parts.Select(Write));
    }

    private static string Number(double value)
        => double.IsNaN(value) ? "nan()" : double.IsPositiveInfinity(value) ? "infinity()" : double.IsNegativeInfinity(value) ? "negate(infinity())"
            : Literals.Double(value);

    private static string Word<T>(T name) => $"{name}".ToLowerInvariant();

    private static string Reference(Node node) => (node is ParameterNode ? "@" : "") + Token(node.Name);

    /// <summary>The name, with whatever else than letters, digits, underscores and dots is in it as \uXXXX; a digit in front too.</summary>
    private static string Token(string name) => string.Concat(name.Select((c, i)
        => (c < 128 && char.IsLetter(c)) || c is '_' or '.' || (i > 0 && c is >= '0' and <= '9') ? c.ToString() : $"\\u{(int)c:x4}"));
}
