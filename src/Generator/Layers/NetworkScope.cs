using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>The network while it is lowered: what its layers share.</summary>
/// <param name="model">The declaration.</param>
/// <param name="training">Lower for training: dropout active.</param>
internal sealed class NetworkScope(NetworkModel model, bool training)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, (string Layer, Node Input)> origins = [];
    private readonly Dictionary<string, Node> tensors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TargetTensor> targets = new(StringComparer.Ordinal);
    private int streams;

    public NetworkModel Model { get; } = model;

    public bool Training { get; } = training;

    public NetworkGraph Graph { get; } = new();

    public GraphBuilder Builder => Graph.Builder;

    public List<Issue> Issues { get; } = [];

    /// <summary>The tensor the next layer reads.</summary>
    public Node? Current { get; set; }

    /// <summary>Whether the list has made a tensor: one of losses and targets alone makes none.</summary>
    public bool HasOutput { get; set; }

    /// <summary>The property whose layers are being lowered; null for the class's own list.</summary>
    public string? Tensor { get; private set; }

    /// <summary>Targets by the names of their properties.</summary>
    public IReadOnlyDictionary<string, TargetTensor> Targets => targets;

    /// <summary>Begins the list of a property: its layers are counted anew.</summary>
    public void Enter(string tensor)
    {
        Tensor = tensor;
        HasOutput = false;
        counts.Clear();
    }

    /// <summary>Gives the property's name to the tensor its list has made.</summary>
    public void Name(string tensor, Node node) => tensors[tensor] = node;

    /// <summary>The tensor of this name, if it is declared so far.</summary>
    public Node? Find(string tensor) => tensors.TryGetValue(tensor, out var node) ? node : null;

    /// <summary>Declares a target; the loss that reads it says what it holds.</summary>
    public void DeclareTarget(string name, Shape shape, Place place) => targets[name] = new TargetTensor(shape, place);

    /// <summary>The name of the layer that made <see cref="Current"/>.</summary>
    public string CurrentLayer { get; set; } = "";

    /// <summary>The layer's name: its own, or its tensor's, its kind and how often that was used in the list before:
    /// <c>Dense2</c>, <c>Stem.Dense2</c>.</summary>
    public string NameOf(LayerModel layer)
    {
        if (layer.Arguments.FirstOrDefault(a => a.Name == "Name")?.Value is TextValue { Value.Length: > 0 } own)
        {
            return own.Value;
        }

        counts.TryGetValue(layer.ShortName, out int count);
        counts[layer.ShortName] = count + 1;
        string name = FormattableString.Invariant($"{layer.ShortName}{count + 1}");
        return Tensor is null ? name : $"{Tensor}.{name}";
    }

    /// <summary>Whether no layer before had the name; from now on one has.</summary>
    public bool TakeName(string name) => names.Add(name);

    /// <summary>Remembers that <paramref name="output"/> is what a layer made of <paramref name="input"/>, so that a loss can
    /// go back behind it.</summary>
    public void SetOrigin(Node output, string layer, Node input) => origins[output] = (layer, input);

    /// <summary>The input of the layer of this kind that made the node, or null.</summary>
    public Node? InputOf(string layer, Node output)
        => origins.TryGetValue(output, out var origin) && origin.Layer == layer ? origin.Input : null;

    /// <summary>The kind of the layer that made the node, if it is known.</summary>
    public string? LayerOf(Node output) => origins.TryGetValue(output, out var origin) ? origin.Layer : null;

    /// <summary>A random number of its own for each element, or for each channel of a sample, and step.</summary>
    public Expr NextUniform(bool perChannel = false) => new Uniform(++streams, perChannel);
}
