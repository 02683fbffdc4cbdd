using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Graph;

/// <summary>What a scan does in each of its steps: operations in their order, on vectors of one number a unit. A kind of cell, or its
/// gradient, is such a list; nothing behind it knows which.</summary>
/// <param name="Units">Numbers of a vector.</param>
/// <param name="Places">Vectors that are stored in each step.</param>
/// <param name="Inputs">What is read.</param>
/// <param name="Arguments">What the arguments of the vectors' expressions stand for.</param>
/// <param name="Operations">Products and vectors, each after those it reads.</param>
internal sealed record ScanStep(int Units, int Places, IReadOnlyList<Node> Inputs, IReadOnlyList<ScanArgument> Arguments, IReadOnlyList<ScanOperation> Operations)
{
    /// <summary>Whether anything is handed over from step to step.</summary>
    public bool HandsOver => Operations.OfType<ScanProduct>().Any(product => product.OfStepBefore)
        || Arguments.OfType<VectorArgument>().Any(vector => vector.OfStepBefore);

    /// <summary>Whether something of a node is read in each step.</summary>
    public bool IsSequence(Node node) => Arguments.OfType<SequenceArgument>().Any(argument => Inputs[argument.Input] == node);
}

/// <summary>A vector that an expression reads.</summary>
internal abstract record ScanArgument;

/// <summary>Of a sequence, at this step. A sequence of one number a step has it for all units.</summary>
/// <param name="Input">The number of the input.</param>
/// <param name="Vector">Which of the vectors that stand side by side in it.</param>
/// <param name="Shift">-1 for the step that was done before, 1 for the one that comes next; zeros where there is none.</param>
internal sealed record SequenceArgument(int Input, int Vector, int Shift) : ScanArgument;

/// <summary>Of an input that is the same for all steps.</summary>
/// <param name="Input">The number of the input.</param>
/// <param name="Vector">Which of the vectors that stand side by side in it.</param>
/// <param name="OnlyFirst">Zeros but in the step that is done first.</param>
internal sealed record RowArgument(int Input, int Vector, bool OnlyFirst) : ScanArgument;

/// <summary>Another vector of this scan.</summary>
/// <param name="Vector">Its number.</param>
/// <param name="OfStepBefore">What it was in the step before; zeros where there was none.</param>
internal sealed record VectorArgument(int Vector, bool OfStepBefore) : ScanArgument;

/// <summary>A result of a product.</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Result">Which of the vectors that stand side by side in it.</param>
internal sealed record ProductArgument(int Product, int Result) : ScanArgument;

/// <summary>A part of a step.</summary>
internal abstract record ScanOperation;

/// <summary>Stored vectors, side by side, times a weight.</summary>
/// <param name="Number">Its number among the products.</param>
/// <param name="Weight">The number of the input that is the weight.</param>
/// <param name="IsTransposed">Whether the weight is read transposed.</param>
/// <param name="Place">Where the first of the vectors is stored.</param>
/// <param name="Count">How many vectors are read.</param>
/// <param name="Results">How many come out.</param>
/// <param name="OfStepBefore">Whether they are those of the step before; then the results of the first step are zeros.</param>
internal sealed record ScanProduct(int Number, int Weight, bool IsTransposed, int Place, int Count, int Results, bool OfStepBefore) : ScanOperation;

/// <summary>A vector.</summary>
/// <param name="Number">Its number among the vectors.</param>
/// <param name="Name">For people.</param>
/// <param name="Body">Over the step's arguments.</param>
/// <param name="Place">Where it is stored in each step, or -1.</param>
internal sealed record ScanVector(int Number, string Name, Expr Body, int Place) : ScanOperation
{
    /// <summary>Where the body is a function of one expression whose derivative is simple in the function's value: that expression.</summary>
    public Expr? Inner { get; init; }

    /// <summary>Then the derivative, over the function's value as <see cref="Exprs.X"/>.</summary>
    public Expr? DerivativeByOutput { get; init; }
}
