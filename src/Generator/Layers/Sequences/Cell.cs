using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Layers.Sequences;

/// <summary>A step of a recurrent layer while it is written down.</summary>
/// <param name="layer">The layer.</param>
/// <param name="way">What the names of its parameters begin with.</param>
/// <param name="units">Numbers of a vector.</param>
/// <param name="inputs">What the inputs of each step give, a vector a gate.</param>
/// <param name="recurrent">The weights of the state.</param>
/// <param name="mask">1 for steps that count and 0 for others; null where all do.</param>
internal sealed class Cell(LayerScope layer, string way, int units, Node inputs, ParameterNode recurrent, Node? mask)
{
    /// <summary>Over the sigmoid's value.</summary>
    private static readonly Expr SigmoidDerivative = Exprs.X * (1 - Exprs.X);

    private CellState? _dropped;

    public LayerScope Layer { get; } = layer;

    public ScanBuilder Step { get; } = new(units);

    public int Units { get; } = units;

    public bool HasBias { get; init; }

    /// <summary>What training makes of the state on its way to the next step, where some of it is dropped.</summary>
    public Func<Expr, Expr>? Dropped { get; init; }

    /// <summary>The state that the layer gives.</summary>
    public CellState Output { get; set; } = new("", -1, -1);

    /// <summary>What the step's input gives for a gate.</summary>
    public Expr Input(int gate) => Step.Sequence(inputs, gate);

    /// <summary>A vector that is handed on from step to step.</summary>
    public CellState State(string name) => new(name, Step.Declare(), Step.Reserve(1));

    /// <summary>What a state was in the step before.</summary>
    public Expr Before(CellState state) => Step.Vector(state.Number, ofStepBefore: true);

    /// <summary>The same as products and resets read it: with some of it dropped.</summary>
    public Expr Read(CellState state) => Before(_dropped ?? state);

    /// <summary>What the state of the step before, times the recurrent weights, gives for each gate.</summary>
    public Expr[] Recurrent(CellState state)
    {
        if (Dropped is not null)
        {
            _dropped = State($"{state.Name}Dropped");
        }

        return Step.Product(recurrent, isTransposed: false, (_dropped ?? state).Place, 1, ofStepBefore: true);
    }

    /// <summary>A vector of this step times a weight.</summary>
    public Expr[] Product(ParameterNode weight, CellState vector) => Step.Product(weight, isTransposed: false, vector.Place, 1, ofStepBefore: false);

    /// <summary>A parameter of the layer.</summary>
    public ParameterNode Parameter(string part, Shape shape, Initial initial, IReadOnlyList<int>? pyTorchParts = null)
        => Layer.Parameter($"{way}{part}", shape, initial, pyTorchParts: pyTorchParts);

    /// <summary>A vector of this step; kept for the gradient.</summary>
    public Expr Let(string name, Expr body) => Step.Define(Step.Declare(), name, body, Kept());

    public Expr Sigmoid(string name, Expr x) => Step.Define(Step.Declare(), name, x, Exprs.Logistic, SigmoidDerivative, Kept());

    public Expr Relu(string name, Expr x)
        => Step.Define(Step.Declare(), name, x, sum => Exprs.Max(sum, 0), Exprs.IfLess(0, Exprs.X, 1, 0), Kept());

    /// <summary>A vector that a product of the same step reads.</summary>
    public CellState Store(string name, Expr body)
    {
        var state = State(name);
        Step.Define(state.Number, name, body, state.Place);
        return state;
    }

    public Expr Value(CellState state) => Step.Vector(state.Number);

    /// <summary>Gives a state its value. In steps that do not count it stays as it was.</summary>
    public void Set(CellState state, Expr value)
    {
        if (mask is not null)
        {
            value = Exprs.IfLess(0.5, Step.Sequence(mask, 0), value, Before(state));
        }

        Step.Define(state.Number, state.Name, value, state.Place);
    }

    /// <summary>Sets the state that the layer gives: the last thing a step does.</summary>
    public void SetOutput(CellState state, Expr value)
    {
        Set(state, value);
        Output = state;
        if (Dropped is not null && _dropped is { } handed)
        {
            Step.Define(handed.Number, handed.Name, Dropped(Value(state)), handed.Place);
        }
    }

    private int Kept() => Layer.Training ? Step.Reserve(1) : -1;
}

/// <summary>A vector that each step stores.</summary>
/// <param name="Name">For people.</param>
/// <param name="Number">Among the vectors.</param>
/// <param name="Place">Where it is stored.</param>
internal sealed record CellState(string Name, int Number, int Place);
