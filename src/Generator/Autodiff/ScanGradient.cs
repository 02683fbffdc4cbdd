using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Autodiff;

/// <summary>The gradient of a scan: a scan the other way round. In each step it undoes the operations of the same step, last to first; what
/// the step before it in time gets is handed over. Of the products it stores what their weights' gradients are then made of, as ordinary
/// sums over samples and steps.</summary>
internal sealed class ScanGradient
{
    private readonly ScanNode _scan;
    private readonly ScanBuilder _step;
    private readonly Dictionary<int, ScanVector> _vectors;
    private readonly Dictionary<int, int> _placeOfProduct = [];
    private readonly Dictionary<int, int> _carried = [];
    private readonly Dictionary<ScanArgument, Expr> _terms = [];
    private readonly List<(IReadOnlyList<Expr> Values, int Place)> _stored = [];

    /// <param name="scan">The scan.</param>
    /// <param name="upstream">What comes back to vectors of it: to those of all steps, or to those of the last one.</param>
    public ScanGradient(ScanNode scan, IEnumerable<(SliceNode Slice, Node Gradient)> upstream)
    {
        _scan = scan;
        _step = new ScanBuilder(scan.Step.Units);
        _vectors = scan.Step.Operations.OfType<ScanVector>().ToDictionary(vector => vector.Number);
        foreach (var (slice, gradient) in upstream)
        {
            int place = slice.First / scan.Step.Units;
            var vector = _vectors.Values.Single(vector => vector.Place == place);
            Add(new VectorArgument(vector.Number, false), slice.Shape.Rank == 1 ? _step.Row(gradient, 0, onlyFirst: true) : _step.Sequence(gradient, 0));
        }
    }

    /// <summary>Where the gradients of an input's vectors are stored side by side, if it was asked for.</summary>
    public Dictionary<int, int> PlaceOfInput { get; } = [];

    /// <summary>Where the gradients of a product's results are stored side by side.</summary>
    public IReadOnlyDictionary<int, int> PlaceOfProduct => _placeOfProduct;

    /// <param name="build">Makes the node.</param>
    /// <param name="name">Its name.</param>
    /// <param name="wanted">The numbers of the inputs, no products' weights, whose gradients are asked for.</param>
    /// <param name="cut">Steps that gradients go back at most; 0 for all.</param>
    public ScanNode Build(GraphBuilder build, string name, IReadOnlyCollection<int> wanted, int cut)
    {
        foreach (var product in _scan.Step.Operations.OfType<ScanProduct>())
        {
            _placeOfProduct[product.Number] = _step.Reserve(product.Results);
        }

        foreach (var product in _scan.Step.Operations.OfType<ScanProduct>().Where(product => product.OfStepBefore))
        {
            BackProduct(product);
        }

        foreach (var argument in _scan.Step.Arguments.OfType<VectorArgument>().Where(argument => argument.OfStepBefore))
        {
            _carried[argument.Vector] = _step.Declare();
            Add(new VectorArgument(argument.Vector, false), _step.Vector(_carried[argument.Vector], ofStepBefore: true));
        }

        foreach (var operation in _scan.Step.Operations.Reverse())
        {
            if (operation is ScanVector vector)
            {
                BackVector(vector);
            }
            else if (operation is ScanProduct product)
            {
                StoreResults(product);
                if (!product.OfStepBefore)
                {
                    BackProduct(product);
                }
            }
        }

        foreach (var (vector, carry) in _carried.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)))
        {
            _step.Define(carry, $"{_vectors[vector].Name}Carried", TermOf(new VectorArgument(vector, true)), _step.Reserve(1));
        }

        foreach (int input in wanted)
        {
            StoreInput(input);
        }

        return _step.Build(build, name, _scan.Steps, !_scan.IsReversed, keepsAll: true, cut);
    }

    /// <summary>What a product's operand gets: the gradient of its results times the weight, the other way round.</summary>
    private void BackProduct(ScanProduct product)
    {
        var results = _step.Product(_scan.Inputs[product.Weight], !product.IsTransposed, _placeOfProduct[product.Number], product.Results, product.OfStepBefore);
        for (int i = 0; i < product.Count; i++)
        {
            var operand = _vectors.Values.Single(vector => vector.Place == product.Place + i);
            Add(new VectorArgument(operand.Number, false), results[i]);
        }
    }

    private void BackVector(ScanVector vector)
    {
        if (!_terms.TryGetValue(new VectorArgument(vector.Number, false), out var gradient))
        {
            return;
        }

        var whole = _step.Define(_step.Declare(), $"{vector.Name}Gradient", gradient);
        Expr outer = whole, body = vector.Body;
        if (vector is { Inner: { } inner, DerivativeByOutput: { } byOutput })
        {
            outer = whole * Substitution.Arguments(byOutput, _ => ValueOf(vector.Number, 0));
            body = inner;
        }

        foreach (int index in Substitution.ArgumentsOf(body))
        {
            var derivative = Derivative.Of(body, index);
            // Where the function itself stands in its derivative, as for tanh, its value is at hand.
            var own = new Argument(_scan.Step.Arguments.Count);
            derivative = Substitution.Replace(derivative, body, own);
            Add(_scan.Step.Arguments[index], outer * Substitution.Arguments(derivative, i => i == own.Index ? ValueOf(vector.Number, 0) : Read(_scan.Step.Arguments[i])));
        }
    }

    private void StoreResults(ScanProduct product)
    {
        var values = Enumerable.Range(0, product.Results).Select(result => TermOf(new ProductArgument(product.Number, result))).ToArray();
        Store(values, _placeOfProduct[product.Number], i => $"product{product.Number + 1}Gradient{i}");
    }

    /// <summary>What is stored for a product already need not be stored for an input again.</summary>
    private void StoreInput(int input)
    {
        int count = Math.Max(_scan.Inputs[input].Shape.Last / _scan.Step.Units, 1);
        var values = Enumerable.Range(0, count).Select(i => _scan.Step.Arguments
            .Where(argument => argument is SequenceArgument { Shift: 0 } s ? s.Input == input && s.Vector == i : argument is RowArgument r && r.Input == input && r.Vector == i)
            .Select(TermOf).DefaultIfEmpty(0).Aggregate((a, b) => a + b)).ToArray();
        foreach (var (same, place) in _stored)
        {
            if (same.SequenceEqual(values))
            {
                PlaceOfInput[input] = place;
                return;
            }
        }

        PlaceOfInput[input] = _step.Reserve(count);
        Store(values, PlaceOfInput[input], i => $"{(_scan.Inputs[input] is ParameterNode ? "row" : "sequence")}{input + 1}Gradient{i}");
    }

    private void Store(IReadOnlyList<Expr> values, int place, Func<int, string> name)
    {
        _stored.Add((values, place));
        for (int i = 0; i < values.Count; i++)
        {
            _step.Define(_step.Declare(), FormattableString.Invariant($"{name(i + 1)}"), values[i], place + i);
        }
    }

    private Expr TermOf(ScanArgument argument) => _terms.TryGetValue(argument, out var sum) ? sum : 0;

    private void Add(ScanArgument argument, Expr term) => _terms[argument] = TermOf(argument) + term;

    /// <summary>What the scan itself read, as its gradient reads it.</summary>
    private Expr Read(ScanArgument argument) => argument switch
    {
        SequenceArgument { Shift: 0 } sequence => _step.Sequence(_scan.Inputs[sequence.Input], sequence.Vector),
        RowArgument { OnlyFirst: false } row => _step.Row(_scan.Inputs[row.Input], row.Vector),
        VectorArgument vector => ValueOf(vector.Vector, vector.OfStepBefore ? 1 : 0),
        _ => throw new NotSupportedException($"the gradient of '{_scan.Name}' would need {argument} kept"),
    };

    private Expr ValueOf(int vector, int shift) => _vectors[vector].Place >= 0 ? _step.Sequence(_scan, _vectors[vector].Place, shift)
        : throw new NotSupportedException($"the gradient of '{_scan.Name}' would need '{_vectors[vector].Name}' kept");
}
