using System.Collections.Immutable;
using NetDsl.Engines;
using NetDsl.Onnx.Description;
using NetDsl.Onnx.Model;

namespace NetDsl.Onnx.Lowering;

/// <summary>A graph on its way to ONNX: what each of its tensors has become so far.</summary>
internal sealed class GraphScope(string path, NetworkDescription network, Func<string, float[]> weights)
{
    private readonly Dictionary<Formula, Value> _values = [];
    private readonly Dictionary<string, DescribedTensor> _described = [];

    public OnnxGraph Onnx { get; } = new(network.Name);

    public NetworkDescription Network => network;

    public DescribedGraph Graph
    {
        get;
        init
        {
            field = value;
            foreach (var tensor in value.Tensors)
                _described.Add(tensor.Name, tensor);
        }
    } = null!;

    /// <summary>How the tensor is made, or null for what is none.</summary>
    public DescribedTensor? Described(Formula tensor) => tensor.Kind == FormulaKind.Tensor ? _described.GetValueOrDefault(tensor.Head) : null;

    /// <summary>What a tensor has become, or a parameter.</summary>
    public Value this[Formula name]
    {
        get
        {
            if (!_values.TryGetValue(name, out var value))
                _values.Add(name, value = Parameter(name));
            return value;
        }
        set => _values.Add(name, value);
    }

    /// <summary>What a tensor has become that another one reads sample by sample.</summary>
    public BatchValue Batch(DescribedTensor reader, Formula name)
        => this[name] as BatchValue ?? throw Unknown(reader, "an operation on tensors", $"one on the parameters '{name}' alone");

    /// <summary>Calls a tensor by another name, in ONNX and here.</summary>
    public void Rename(string tensor, string name)
    {
        Onnx.Rename(tensor, name);
        foreach (var (formula, value) in _values.Where(pair => pair.Value.Name == tensor).ToArray())
            _values[formula] = value with { Name = name };
    }

    /// <summary>Says what cannot be written.</summary>
    public ExportException Unknown(DescribedTensor tensor, string expected, string found)
        => new(path, $"tensor '{tensor.Name}' of {network.Name}", expected, found);

    private FixedValue Parameter(Formula name)
    {
        if (name.Kind != FormulaKind.Parameter)
            throw new InvalidOperationException($"'{name}' is read before it is made");
        var parameter = network.Parameters.Single(parameter => parameter.Name == name.Head);
        return new(name.Head, parameter.Shape, [.. weights(name.Head).Select(value => (double)value)]);
    }
}
