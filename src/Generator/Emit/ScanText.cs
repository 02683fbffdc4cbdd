using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit;

/// <summary>What a scan does in each step, as people write it: a line a product and a vector.</summary>
internal static class ScanText
{
    public static string Of(ScanNode scan)
    {
        var vectors = scan.Step.Operations.OfType<ScanVector>().ToDictionary(vector => vector.Number);
        var lines = new List<string> { $"{scan.Name} = {Literals.Int(scan.Steps)} steps, the {(scan.IsReversed ? "last" : "first")} one first:" };
        foreach (var operation in scan.Step.Operations)
        {
            lines.Add("  " + operation switch
            {
                ScanProduct product => $"product{Literals.Int(product.Number + 1)} = {Operand(product)} · {scan.Inputs[product.Weight].Name}{(product.IsTransposed ? " transposed" : "")}",
                ScanVector vector => $"{vector.Name} = {MathText.Of(vector.Body, i => Name(scan.Step.Arguments[i]))}",
                _ => throw new InvalidOperationException($"{operation} has no text"),
            });
        }

        if (scan.Cut > 0)
        {
            lines.Add($"  handed over within {Literals.Int(scan.Cut)} steps");
        }

        return string.Join("\n", lines);

        string Operand(ScanProduct product)
            => string.Join(" | ", Enumerable.Range(product.Place, product.Count).Select(place => vectors.Values.First(vector => vector.Place == place).Name))
                + (product.OfStepBefore ? " of the step before" : "");

        string Name(ScanArgument argument) => argument switch
        {
            SequenceArgument { Shift: 0 } sequence => Part(scan.Inputs[sequence.Input], sequence.Vector),
            SequenceArgument sequence => $"{Part(scan.Inputs[sequence.Input], sequence.Vector)} of the step {(sequence.Shift < 0 ? "before" : "after")}",
            RowArgument row => Part(scan.Inputs[row.Input], row.Vector) + (row.OnlyFirst ? " at first" : ""),
            VectorArgument vector => vectors[vector.Vector].Name + (vector.OfStepBefore ? " before" : ""),
            ProductArgument product => $"product{Literals.Int(product.Product + 1)}[{Literals.Int(product.Result)}]",
            _ => throw new InvalidOperationException($"{argument} has no text"),
        };

        string Part(Node node, int vector) => node.Shape.Last == scan.Step.Units || IsScalar(node) ? node.Name : $"{node.Name}[{Literals.Int(vector)}]";
    }

    /// <summary>Whether a sequence has one number a step.</summary>
    public static bool IsScalar(Node sequence) => sequence.Shape.Rank == 1;
}
