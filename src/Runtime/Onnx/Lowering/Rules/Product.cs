using NetDsl.Onnx.Description;

namespace NetDsl.Onnx.Lowering.Rules;

/// <summary>A sum of products, and the bias that is added to it.</summary>
/// <param name="Sum">The operation.</param>
/// <param name="Bias">The parameter, or null.</param>
internal sealed record Product(DescribedTensor Sum, Formula? Bias)
{
    /// <summary>The tensor, if it is such a sum alone, or one with a bias.</summary>
    public static Product? Match(GraphScope scope, DescribedTensor tensor, params string[] operations)
    {
        if (operations.Contains(tensor.Formula.Head))
            return new(tensor, null);
        return tensor.Formula.IsCall("add", 2) && tensor.Formula.Parts[1] is { Kind: FormulaKind.Parameter } bias
            && scope.Described(tensor.Formula.Parts[0]) is { } sum && operations.Contains(sum.Formula.Head) && scope[bias].Size == tensor.Shape[^1]
                ? new(sum, bias)
                : null;
    }

    /// <summary>What is multiplied with the weight.</summary>
    public Formula Input => Sum.Formula.Parts[0];

    public Lowered Lower(Func<Product, Value> make) => new(Bias is null ? Sum.Formula.Names : [.. Sum.Formula.Names, Bias], () => make(this));

    /// <summary>The weight's numbers.</summary>
    public FixedValue Weight(GraphScope scope) => scope[Sum.Formula.Parts[1]] as FixedValue
        ?? throw scope.Unknown(Sum, "a product with a parameter", $"one with '{Sum.Formula.Parts[1]}'");

    /// <summary>Names of the inputs with the bias, if there is one.</summary>
    public string[] WithBias(GraphScope scope, params string[] inputs)
        => Bias is null ? inputs : [.. inputs, ((FixedValue)scope[Bias]).Beside([scope[Bias].Size], scope.Onnx)];
}
