using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;
using Onnx;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>Steps through time: Scan. Its body has the cell's formulas, hands on the vectors that the next step reads, and gives what each step
/// stores.</summary>
internal static class ScanRule
{
    public static Lowered? Match(GraphScope scope, DescribedTensor tensor)
        => tensor.Formula is { Kind: FormulaKind.Call, Head: "scan" } ? new(tensor.Formula.Names, () => Make(scope, tensor)) : null;

    private static BatchValue Make(GraphScope scope, DescribedTensor tensor)
    {
        var (units, steps, back) = ((int)tensor.Formula.Parts[0].Value, (int)tensor.Formula.Parts[1].Value, tensor.Formula.Parts[2].Value == 1);
        var sequences = Sequences(tensor.Formula).Distinct().ToArray();
        var body = new ScanBody(scope, tensor, units, [.. sequences.Select(sequence => $"{sequence.Head}/step")]);
        var states = body.Write([.. sequences]);
        var onnx = scope.Onnx;
        string[] given = [.. sequences.Select(sequence => Sequence(scope, tensor, sequence, steps))];
        var batch = onnx.Add("Slice", $"{tensor.Name}/batch", [onnx.Add("Shape", $"{tensor.Name}/shape", [given[0]]), onnx.Whole("starts", 0), onnx.Whole("ends", 1)]);
        var shape = onnx.Add("Concat", $"{tensor.Name}/state_shape", [batch, onnx.Whole("units", units)], new OnnxAttribute("axis", 0L));
        var zeros = onnx.Add("ConstantOfShape", $"{tensor.Name}/zeros", [shape]);
        var (ways, ones) = (given.Select(_ => back ? 1L : 0).ToArray(), given.Select(_ => 1L).ToArray());
        var node = new NodeProto { OpType = "Scan", Name = onnx.Unique(tensor.Name) };
        node.Input.Add(Enumerable.Repeat(zeros, states));
        node.Input.Add(given);
        for (var state = 0; state < states; state++)
            node.Output.Add(onnx.Unique($"{tensor.Name}/last"));
        node.Output.Add(node.Name);
        OnnxAttribute[] attributes =
        [
            new("body", body.Proto), new("num_scan_inputs", given.Length), new("scan_input_axes", ones), new("scan_input_directions", ways),
            new("scan_output_axes", [1L]), new("scan_output_directions", [back ? 1L : 0]),
        ];
        node.Attribute.Add(attributes.Select(attribute => attribute.Proto));
        onnx.Proto.Node.Add(node);
        return new(node.Name, tensor.Shape);
    }

    /// <summary>What is given step by step. A number a step is a row of one.</summary>
    private static string Sequence(GraphScope scope, DescribedTensor tensor, Formula sequence, int steps)
    {
        var shape = scope.Described(sequence)!.Shape;
        return scope.Batch(tensor, sequence).As(shape.Length == 1 ? [steps, 1] : shape, scope.Onnx);
    }

    private static IEnumerable<Formula> Sequences(Formula formula)
        => formula.IsCall("sequence", 2) ? [formula.Parts[0]] : formula.Parts.SelectMany(Sequences);
}
