using NetDsl.Generator.Expressions;
using NetDsl.Generator.Fusion;
using NetDsl.Generator.Graph;

namespace NetDsl.Generator.Emit.Gpu;

/// <summary>Pointwise nodes of one thread, at one place of one sample.</summary>
/// <param name="writer">Where to.</param>
/// <param name="syntax">How.</param>
/// <param name="operands">Of the method.</param>
/// <param name="place">Where the thread stands.</param>
internal sealed class GpuScope(SourceWriter writer, ExpressionSyntax syntax, GpuOperands operands, Place place)
    : PointwiseScope(writer, syntax)
{
    private readonly Place _place = OfKernel(place);
    private Shape _space = new(1);

    /// <summary>The index of a node's element in the arena.</summary>
    public string Index(Node node)
    {
        var buffer = operands.Program.BufferOf(node);
        return $"{operands.At(node)} + {_place.Index($"{_place.SampleText} * {ShapeNumber.Of("sampleStride", buffer.SampleStride)}", buffer, node.Shape)}";
    }

    /// <summary>Computes all nodes of a kernel, and stores those that others read.</summary>
    public void WriteAll(KernelGroup group)
    {
        foreach (var node in group.Nodes)
        {
            Enter(node);
            if (operands.Program.IsStored(node))
            {
                Writer.Line(Store(node));
            }
        }
    }

    /// <summary>Computes a map into a local of its name.</summary>
    public override void Compute(MapNode map)
    {
        _space = map.Shape;
        base.Compute(map);
    }

    /// <summary>The store of a node's element, under a condition or always.</summary>
    public string Store(Node node, string? condition = null)
    {
        string store = $"arena[{Index(node)}] = {Local(node)};";
        return condition is null ? store : $"if ({condition})\n{{\n    {store}\n}}";
    }

    protected override bool IsScalar(Node node) => _place.IsScalar(node);

    protected override string Load(Node node) => node switch
    {
        InputNode { Kind: InputKind.Indices, Shape.Size: > 1 } ids => $"(float)given[{operands.At(ids)} + {Element(ids)}]",
        InputNode { Kind: InputKind.Indices } labels => $"(float)given[{operands.At(labels)} + {_place.SampleText}]",
        InputNode input => $"global::NetDsl.Gpu.Given.Value(given, {operands.At(input)}, {Element(input)}, step.Bytes & {Literals.Int(1 << operands.NumberOf(input))})",
        ParameterNode parameter => $"parameters[{operands.Parameter(parameter)}{(IsScalar(parameter) || _place.Column == "0" ? "" : $" + {_place.Column}")}]",
        _ => $"arena[{Index(node)}]",
    };

    protected override string Leaf(Expr leaf) => leaf switch
    {
        Scalar scalar => operands.OfStep(scalar.Which),
        Column => ComputesScalar || _place.Column == "0" ? "0f" : $"(float){_place.Column}",
        Uniform uniform => $"global::NetDsl.Kernels.CounterRandom.Uniform({operands.Key(uniform.Stream)}, {_place.SampleText}, {_place.Element(uniform, _space, ComputesScalar)})",
        _ => throw new InvalidOperationException($"{leaf} is no leaf"),
    };

    /// <summary>Numbers of shapes do not tell kernels apart.</summary>
    private static Place OfKernel(Place place)
    {
        place.Number = ShapeNumber.Of;
        return place;
    }

    /// <summary>The number of an input's element among those of the batch.</summary>
    private string Element(InputNode input)
    {
        string element = _place.Element(IsScalar(input) ? _space.WithLast(1) : _space);
        string first = $"({_place.SampleText} * {ShapeNumber.Of("sampleSize", input.Shape.Size)})";
        return element == "0" ? first : $"{first} + {element}";
    }
}
