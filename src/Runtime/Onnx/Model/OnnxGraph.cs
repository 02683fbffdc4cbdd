using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace NetDsl.Onnx.Model;

/// <summary>A graph of ONNX being written: keeps names apart and constants single.</summary>
internal sealed class OnnxGraph
{
    private readonly GraphProto _graph;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _orders = new(StringComparer.Ordinal);
    private readonly OnnxGraph? _outer;

    public OnnxGraph(string name) => _graph = new() { Name = name };

    private OnnxGraph(string name, OnnxGraph outer)
        : this(name) => (_outer, _names) = (outer, outer._names);

    /// <summary>A graph that an operation of this one runs: it reads the constants of this one.</summary>
    public OnnxGraph Inner(string name) => new(name, this);

    public GraphProto Proto => _graph;

    /// <summary>An input or an output, which has its name before any tensor takes it.</summary>
    public void Reserve(string name) => _names.Add(name);

    /// <summary>Adds an operation; gives its result's name, which is <paramref name="name"/> or like it.</summary>
    public string Add(string operation, string name, IEnumerable<string> inputs, params ReadOnlySpan<OnnxAttribute> attributes)
    {
        var result = Unique(name);
        var node = new NodeProto { OpType = operation, Name = result };
        node.Input.Add(inputs);
        node.Output.Add(result);
        foreach (var attribute in attributes)
            node.Attribute.Add(attribute.Proto);
        _graph.Node.Add(node);
        return result;
    }

    /// <summary>Adds a constant, once for each name, shape and order of its elements.</summary>
    public string Constant(string name, ReadOnlySpan<int> shape, Func<float[]> values, string order = "")
    {
        if (_outer is not null)
            return _outer.Constant(name, shape, values, order);
        var form = $"{name} {ShapeText.Of(shape)} {order}";
        if (_constants.TryGetValue(form, out var known))
            return known;
        _constants[form] = known = Add(Unique(name), TensorProto.Types.DataType.Float, shape, MemoryMarshal.AsBytes(values().AsSpan()));
        _orders[known] = order;
        return known;
    }

    /// <summary>What was said of the order of a constant's elements.</summary>
    public string OrderOf(string constant) => _orders.GetValueOrDefault(constant, "");

    /// <summary>Adds a number that is read as if it were repeated.</summary>
    public string Number(double value)
        => Constant(string.Create(CultureInfo.InvariantCulture, $"constant_{(float)value:R}"), [], () => [(float)value]);

    /// <summary>Adds a list of whole numbers: a shape, axes.</summary>
    public string Whole(string name, params long[] values)
    {
        if (_outer is not null)
            return _outer.Whole(name, values);
        var form = $"{name} {string.Join(',', values)}";
        if (_constants.TryGetValue(form, out var known))
            return known;
        return _constants[form] = Add(Unique(name), TensorProto.Types.DataType.Int64, [values.Length], MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>Calls a tensor by another name wherever it stands.</summary>
    public void Rename(string tensor, string name)
    {
        foreach (var node in _graph.Node)
        {
            Replace(node.Input);
            Replace(node.Output);
            node.Name = node.Name == tensor ? name : node.Name;
        }

        void Replace(IList<string> names)
        {
            for (var i = 0; i < names.Count; i++)
                names[i] = names[i] == tensor ? name : names[i];
        }
    }

    private string Add(string name, TensorProto.Types.DataType type, ReadOnlySpan<int> shape, ReadOnlySpan<byte> bytes)
    {
        var tensor = new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(bytes) };
        foreach (var extent in shape)
            tensor.Dims.Add(extent);
        _graph.Initializer.Add(tensor);
        return name;
    }

    /// <summary>The name, or one like it that nothing has.</summary>
    public string Unique(string name)
    {
        var candidate = name;
        for (var i = 2; !_names.Add(candidate); i++)
            candidate = string.Create(CultureInfo.InvariantCulture, $"{name}_{i}");
        return candidate;
    }
}
