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
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, (string Layer, Node Input)> _origins = [];
    private readonly Dictionary<string, TargetTensor> _targets = new(StringComparer.Ordinal);
    private int _streams;

    public NetworkModel Model { get; } = model;

    public bool Training { get; } = training;

    public NetworkGraph Graph { get; } = new();

    public GraphBuilder Builder => Graph.Builder;

    public List<Issue> Issues { get; } = [];

    /// <summary>The layers in the order in which they were lowered, those of blocks among them.</summary>
    public List<LayerUse> Uses { get; } = [];

    /// <summary>The declaration whose lists are being lowered.</summary>
    public Frame Frame { get; set; } = new(model.Tensors, use: null, new Dictionary<string, ArgumentValue>());

    /// <summary>The tensor the next layer reads.</summary>
    public Node? Current { get; set; }

    /// <summary>Whether the list has made a tensor: one of losses and targets alone makes none.</summary>
    public bool HasOutput
    {
        get => Frame.HasOutput;
        set => Frame.HasOutput = value;
    }

    /// <summary>The tensor the next layer reads, and what made it.</summary>
    public NamedTensor? Result
    {
        get => Current is { } node ? new(node, CurrentLayer, CurrentUse) : null;
        set => (Current, CurrentLayer, CurrentUse) = (value?.Node, value?.Layer ?? "", value?.Use);
    }

    /// <summary>The layer that made <see cref="Current"/>.</summary>
    public LayerUse? CurrentUse { get; set; }

    /// <summary>What the list has made so far, where nothing reads it yet: only a layer that follows in the list still can.</summary>
    public LayerUse? Unread => CurrentUse is { } use && Uses.IndexOf(use) >= Frame.UsesBefore && !Uses.Any(other => other.Inputs.Contains(use)) ? use : null;

    /// <summary>In place of a layer that is not there: what it would have read is what it gives.</summary>
    public void PassOn() => HasOutput |= Current is not null;

    /// <summary>The property whose layers are being lowered; null for the class's own list.</summary>
    public string? Tensor => Frame.Tensor;

    /// <summary>Targets by the names of their properties.</summary>
    public IReadOnlyDictionary<string, TargetTensor> Targets => _targets;

    /// <summary>For sequences in which some steps do not count: 1 for each that does and 0 for the others.</summary>
    public Dictionary<Node, Node> Masks { get; } = [];

    /// <summary>Begins the list of a property: its layers are counted anew.</summary>
    public void Enter(string tensor)
    {
        Frame.Tensor = tensor;
        Frame.HasOutput = false;
        Frame.Counts.Clear();
    }

    /// <summary>The tensor of this name, if it is declared so far.</summary>
    public Node? Find(string tensor) => Frame.Tensors.TryGetValue(tensor, out var found) ? found.Node : null;

    /// <summary>Declares a target; the loss that reads it says what it holds.</summary>
    public void DeclareTarget(string name, Shape shape, Place place) => _targets[name] = new TargetTensor(shape, place);

    /// <summary>The name of the layer that made <see cref="Current"/>.</summary>
    public string CurrentLayer { get; set; } = "";

    /// <summary>The layer's name: its own, or its tensor's, its kind and how often that was used in the list before:
    /// <c>Dense2</c>, <c>Stem.Dense2</c>. In a block all of that follows the name of the block's use.</summary>
    public string NameOf(LayerModel layer)
    {
        if (layer.Arguments.FirstOrDefault(a => a.Name == "Name")?.Value is TextValue { Value.Length: > 0 } own)
        {
            return Frame.Qualify(own.Value);
        }

        Frame.Counts.TryGetValue(layer.ShortName, out int count);
        Frame.Counts[layer.ShortName] = count + 1;
        return Frame.InList(FormattableString.Invariant($"{layer.ShortName}{count + 1}"));
    }

    /// <summary>Whether no layer before had the name; from now on one of this kind has.</summary>
    public bool TakeName(string name, string kind)
    {
        bool isFree = !_names.ContainsKey(name);
        _names[name] = kind;
        return isFree;
    }

    /// <summary>Whether a layer of this kind has the name.</summary>
    public bool Knows(string name, string kind) => _names.TryGetValue(name, out string? found) && found == kind;

    /// <summary>The names of all layers of this kind so far.</summary>
    public IEnumerable<string> NamesOf(string kind) => _names.Where(layer => layer.Value == kind).Select(layer => layer.Key);

    /// <summary>Adds an issue once. In a block it says where, as the place can only be that of the use.</summary>
    public void Report(Issue issue, string layer)
    {
        var found = issue with { Inside = Inside(Frame, layer) };
        if (!Issues.Contains(found))
        {
            Issues.Add(found);
        }
    }

    /// <summary>The outermost block around a layer and the layer's way in it, or null.</summary>
    public static string? Inside(Frame frame, string layer)
    {
        var outermost = frame.Use;
        while (outermost?.Frame.Use is { } outer)
        {
            outermost = outer;
        }

        return outermost is null ? null
            : $"block '{outermost.Kind}' at '{(layer.StartsWith(outermost.Name + ".", StringComparison.Ordinal) ? layer.Substring(outermost.Name.Length + 1) : layer)}'";
    }

    /// <summary>Tensors that were brought back to the units of a target, for the loss that compares them with it.</summary>
    public Dictionary<Node, Restored> Restored { get; } = [];

    /// <summary>For each layer that uses another one's weights, the layer they belong to.</summary>
    public Dictionary<string, string> Owners { get; } = new(StringComparer.Ordinal);

    /// <summary>For each weight of a window, the first that reads it, and its groups.</summary>
    public Dictionary<ParameterNode, (Window Window, int Groups)> Windows { get; } = [];

    /// <summary>The layer that a layer's weights belong to: itself, where it shares none.</summary>
    public string OwnerOf(string layer) => Owners.TryGetValue(layer, out string? owner) ? owner : layer;

    /// <summary>Remembers that <paramref name="output"/> is what a layer made of <paramref name="input"/>, so that a loss can
    /// go back behind it.</summary>
    public void SetOrigin(Node output, string layer, Node input) => _origins[output] = (layer, input);

    /// <summary>The input of the layer of this kind that made the node, or null. Behind a view it is seen under the same shape; rows have to
    /// be those of the layer where it <paramref name="readsRows"/>.</summary>
    public Node? InputOf(string layer, Node output, bool readsRows = false)
    {
        var made = Topology.Source(output);
        if (!_origins.TryGetValue(made, out var origin) || origin.Layer != layer || (readsRows && made.Shape.Last != output.Shape.Last))
        {
            return null;
        }

        return made == output ? origin.Input : Builder.Reshape($"{made.Name}_input", output.Shape, origin.Input);
    }

    /// <summary>The kind of the layer that made the node, if it is known.</summary>
    public string? LayerOf(Node output) => _origins.TryGetValue(output, out var origin) ? origin.Layer : null;

    /// <summary>A random number of its own for each element, or for each channel of a sample, and step.</summary>
    public Expr NextUniform(bool perChannel = false) => new Uniform(++_streams, perChannel);
}
