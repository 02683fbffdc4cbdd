using NetDsl.Generator.Expressions;

namespace NetDsl.Generator.Graph;

/// <summary>Writes down what a scan does in each step.</summary>
/// <param name="units">Numbers of a vector.</param>
internal sealed class ScanBuilder(int units)
{
    private readonly List<Node> _inputs = [];
    private readonly List<ScanArgument> _arguments = [];
    private readonly List<ScanOperation> _operations = [];
    private int _vectors, _products, _places;

    /// <summary>Room for so many vectors side by side in what each step stores; gives the place of the first.</summary>
    public int Reserve(int count)
    {
        _places += count;
        return _places - count;
    }

    /// <summary>A vector's number; it is defined later.</summary>
    public int Declare() => _vectors++;

    public Expr Sequence(Node input, int vector, int shift = 0) => Argument(new SequenceArgument(InputOf(input), vector, shift));

    public Expr Row(Node input, int vector, bool onlyFirst = false) => Argument(new RowArgument(InputOf(input), vector, onlyFirst));

    /// <summary>A vector of this step, or of the one before.</summary>
    public Expr Vector(int number, bool ofStepBefore = false) => Argument(new VectorArgument(number, ofStepBefore));

    /// <summary>The vectors at a place times a weight: the vectors that come out.</summary>
    public Expr[] Product(Node weight, bool isTransposed, int place, int count, bool ofStepBefore)
    {
        int results = (isTransposed ? weight.Shape.Outer : weight.Shape.Last) / units;
        _operations.Add(new ScanProduct(_products, InputOf(weight), isTransposed, place, count, results, ofStepBefore));
        int number = _products++;
        return [.. Enumerable.Range(0, results).Select(result => Argument(new ProductArgument(number, result)))];
    }

    /// <summary>Defines a declared vector.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="name">For people.</param>
    /// <param name="body">Over arguments that this builder gave.</param>
    /// <param name="place">Where it is stored, or -1.</param>
    public Expr Define(int number, string name, Expr body, int place = -1)
    {
        _operations.Add(new ScanVector(number, name, body, place));
        return Vector(number);
    }

    /// <summary>Defines a vector as a function of an expression, whose derivative is simple in the function's value.</summary>
    public Expr Define(int number, string name, Expr inner, Func<Expr, Expr> function, Expr derivativeByOutput, int place)
    {
        _operations.Add(new ScanVector(number, name, function(inner), place) { Inner = inner, DerivativeByOutput = derivativeByOutput });
        return Vector(number);
    }

    public ScanNode Build(GraphBuilder graph, string name, int steps, bool isReversed, bool keepsAll, int cut = 0, int truncation = 0)
    {
        StoreAcrossProducts();
        return new(graph.Unique(name), new ScanStep(units, _places, _inputs, _arguments, _operations), steps, isReversed, keepsAll, cut) { Truncation = truncation };
    }

    /// <summary>All vectors are there before a product begins: one that is read behind it has to be stored.</summary>
    private void StoreAcrossProducts()
    {
        var since = new HashSet<int>();
        foreach (var operation in _operations.ToArray())
        {
            if (operation is not ScanVector vector)
            {
                since.Clear();
                continue;
            }

            foreach (var read in Substitution.ArgumentsOf(vector.Body).Select(i => _arguments[i]).OfType<VectorArgument>().Where(read => !read.OfStepBefore))
            {
                int made = _operations.FindIndex(other => other is ScanVector { Place: < 0 } unstored && unstored.Number == read.Vector);
                if (made >= 0 && !since.Contains(read.Vector))
                {
                    _operations[made] = (ScanVector)_operations[made] with { Place = Reserve(1) };
                }
            }

            since.Add(vector.Number);
        }
    }

    private int InputOf(Node node)
    {
        if (!_inputs.Contains(node))
        {
            _inputs.Add(node);
        }

        return _inputs.IndexOf(node);
    }

    private Argument Argument(ScanArgument argument)
    {
        if (!_arguments.Contains(argument))
        {
            _arguments.Add(argument);
        }

        return new Argument(_arguments.IndexOf(argument));
    }
}
