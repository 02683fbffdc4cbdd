namespace NetDsl.Generator.Graph;

/// <summary>A sub-graph over time: ONNX's Scan. It gives what its steps store: a row a step, in it the stored vectors side by side.</summary>
internal sealed class ScanNode : Node
{
    /// <param name="name">See <see cref="Node"/>.</param>
    /// <param name="step">What each step does.</param>
    /// <param name="steps">How many there are.</param>
    /// <param name="isReversed">Whether the last is done first.</param>
    /// <param name="keepsAll">Whether all rows are kept; else only those that the next step reads.</param>
    /// <param name="cut">Counted from the step that is done last, nothing is handed over from one so many steps to the next; 0 where all is.</param>
    public ScanNode(string name, ScanStep step, int steps, bool isReversed, bool keepsAll, int cut)
        : base(name, new Shape(keepsAll ? steps : Math.Min(steps, 2), step.Places * step.Units), perSample: true, [.. step.Inputs])
        => (Step, Steps, IsReversed, Cut) = (step, steps, isReversed, cut);

    public ScanStep Step { get; }

    public int Steps { get; }

    public bool IsReversed { get; }

    public int Cut { get; }

    /// <summary>Steps that its gradient goes back at most; 0 for all.</summary>
    public int Truncation { get; init; }

    /// <summary>Whether something is handed over to the step that is done as this one: from 0.</summary>
    public bool HasBefore(int index) => index > 0 && !(Cut > 0 && (Steps - index) % Cut == 0);

    /// <summary>Rows that are kept: a step's number is taken modulo this.</summary>
    public int Rows => Shape.Extents[0];

    /// <summary>The row of the step that is done last.</summary>
    public int LastRow => (IsReversed ? 0 : Steps - 1) % Rows;

    /// <summary>Multiply-adds for one sample.</summary>
    public long MultiplyAdds => Step.Operations.OfType<ScanProduct>().Sum(product => (long)Steps * product.Count * product.Results * Step.Units * Step.Units);

    /// <summary>The products' weights, and whether they are read transposed.</summary>
    public IEnumerable<(Node Weight, bool IsTransposed)> Weights => Step.Operations.OfType<ScanProduct>().Select(product => (Inputs[product.Weight], product.IsTransposed));
}
