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
    private int streams;

    public NetworkModel Model { get; } = model;

    public bool Training { get; } = training;

    public NetworkGraph Graph { get; } = new();

    public GraphBuilder Builder => Graph.Builder;

    public List<Issue> Issues { get; } = [];

    /// <summary>The tensor the next layer reads.</summary>
    public Node? Current { get; set; }

    /// <summary>The name of the layer that made it.</summary>
    public string CurrentLayer { get; set; } = "";

    /// <summary>The layer's name: its own, or its kind and how often that was used before: <c>Dense2</c>.</summary>
    public string NameOf(LayerModel layer)
    {
        if (layer.Arguments.FirstOrDefault(a => a.Name == "Name")?.Value is TextValue { Value.Length: > 0 } own)
        {
            return own.Value;
        }

        counts.TryGetValue(layer.ShortName, out int count);
        counts[layer.ShortName] = count + 1;
        return FormattableString.Invariant($"{layer.ShortName}{count + 1}");
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

    /// <summary>A random number of its own for each element and step.</summary>
    public Expr NextUniform() => new Uniform(++streams);
}
