using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>One layer while it is lowered: its arguments, its input, and the nodes it makes.</summary>
internal sealed partial class LayerScope(NetworkScope network, LayerModel model, Place place)
{
    private readonly int parametersBefore = network.Graph.Parameters.Count;
    private readonly Node? input = network.Current;
    private readonly string inputLayer = network.CurrentLayer;
    private long multiplyAdds;
    private string? description;

    public NetworkScope Network { get; } = network;

    public LayerModel Model { get; } = model;

    public Place Place { get; } = place;

    /// <summary>As it is written: <c>Dense</c>.</summary>
    public string Kind => Model.ShortName;

    /// <summary>Its own name, for tensors and parameters: <c>Dense1</c>.</summary>
    public string Name { get; } = network.NameOf(model);

    /// <summary>The tensor it reads.</summary>
    public Node Input => input ?? throw new InvalidOperationException($"{Kind} has no input");

    /// <summary>The name of the layer that makes it.</summary>
    public string InputLayer => inputLayer;

    public bool Training => Network.Training;

    /// <summary>The tensor it makes: what the next layer reads.</summary>
    public Node Output
    {
        set
        {
            Network.Current = value;
            Network.HasOutput = true;
            Network.CurrentLayer = Name;
        }
    }

    /// <summary>What the network card says of it.</summary>
    public void Describe(string text, long multiplyAddsPerSample = 0)
        => (description, multiplyAdds) = (text, multiplyAddsPerSample);

    /// <summary>A pointwise function of the input.</summary>
    public Node Map(Expr body, Expr? derivativeByOutput = null)
        => Network.Builder.Map(Name, Input.Shape, Input.PerSample, body, derivativeByOutput, Input);

    /// <summary>A trainable tensor <c>{Name}.{part}</c>, or one that stays as it is.</summary>
    public ParameterNode Parameter(string part, Shape shape, Initial initial, bool isFixed = false)
    {
        var node = new ParameterNode($"{Name}.{part}", shape, initial) { IsFixed = isFixed };
        Network.Graph.Parameters.Add(node);
        return node;
    }

    /// <summary>Reports something wrong at this layer, or at one of its arguments. An argument that is read twice is reported
    /// once.</summary>
    public void Report(Rule rule, string? argument, params string[] arguments)
    {
        var issue = new Issue(rule, Place with { Argument = argument }, arguments);
        if (!Network.Issues.Contains(issue))
        {
            Network.Issues.Add(issue);
        }
    }

    /// <summary>Adds its line to the network card.</summary>
    public void Close(Reads reads)
    {
        if (description is null || Network.Current is not { } output)
        {
            return;
        }

        long parameters = Network.Graph.Parameters.Skip(parametersBefore).Sum(p => (long)p.Shape.Size);
        Network.Graph.Layers.Add(new LayerRecord(Name, description, (reads == Reads.TheTensorBefore ? Input : output).Shape, output.Shape, parameters,
            multiplyAdds));
    }
}
