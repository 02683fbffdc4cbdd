using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Expressions;
using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>One layer while it is lowered: its arguments, its input, and the nodes it makes.</summary>
internal sealed partial class LayerScope
{
    private readonly int _parametersBefore;
    private readonly Node? _input;
    private readonly string _inputLayer;
    private readonly LayerModel _written;
    private long _multiplyAdds;
    private string? _description;

    /// <param name="network">The network.</param>
    /// <param name="model">The attribute, with values for the parameters it names.</param>
    /// <param name="place">Where it stands; in a block, where the block is used.</param>
    /// <param name="written">The attribute as it is written.</param>
    /// <param name="reads">What it reads.</param>
    public LayerScope(NetworkScope network, LayerModel model, Place place, LayerModel written, Reads reads)
    {
        (Network, Model, Place, _written, Frame) = (network, model, place, written, network.Frame);
        (_parametersBefore, _inputLayer) = (network.Graph.Parameters.Count, network.CurrentLayer);
        Name = network.NameOf(model);
        Use = new LayerUse(place, NetworkScope.Inside(Frame, Name), model, isUnread: false);
        if (reads == Reads.TheTensorBefore && network.Current is { } before)
        {
            _input = before;
            _read.Add(before);
            Use.Inputs.AddRange(network.CurrentUse is { } use ? [use] : []);
        }
    }

    public NetworkScope Network { get; }

    public LayerModel Model { get; }

    public Place Place { get; }

    /// <summary>The declaration it stands in.</summary>
    public Frame Frame { get; }

    /// <summary>What checks of meaning see of it.</summary>
    public LayerUse Use { get; }

    /// <summary>As it is written: <c>Dense</c>.</summary>
    public string Kind => Model.ShortName;

    /// <summary>Its own name, for tensors and parameters: <c>Dense1</c>.</summary>
    public string Name { get; }

    /// <summary>The tensor it reads.</summary>
    public Node Input => _input ?? throw new InvalidOperationException($"{Kind} has no input");

    /// <summary>The name of the layer that makes it.</summary>
    public string InputLayer => _inputLayer;

    /// <summary>Of a loss: what it compares its input with.</summary>
    public InputNode? Target { get; set; }

    public bool Training => Network.Training;

    /// <summary>The tensor it makes: what the next layer reads.</summary>
    public Node Output
    {
        set
        {
            Network.Current = value;
            HandMaskOn(value);
            Network.HasOutput = true;
            Network.CurrentLayer = Name;
            Network.CurrentUse = Use;
        }
    }

    /// <summary>What the network card says of it.</summary>
    public void Describe(string text, long multiplyAddsPerSample = 0)
        => (_description, _multiplyAdds) = (text, multiplyAddsPerSample);

    /// <summary>A pointwise function of the input.</summary>
    public Node Map(Expr body, Expr? derivativeByOutput = null)
        => Network.Builder.Map(Name, Input.Shape, Input.PerSample, body, derivativeByOutput, Input);

    /// <summary>Reports something wrong at this layer, or at one of its arguments. An argument that is read twice is reported
    /// once.</summary>
    public void Report(Rule rule, string? argument, params string[] arguments)
        => Network.Report(new Issue(rule, Place with { Argument = Origin(argument) }, arguments), Name);

    /// <summary>The argument to blame: in a block that of the use which gives the parameter its value, if it is one.</summary>
    private string? Origin(string? argument)
        => Frame.Use is not { } use ? argument
            : _written.Arguments.FirstOrDefault(a => a.Name == argument)?.Value is ParameterValue parameter ? use.Origin(parameter.Name)
            : null;

    /// <summary>Adds its line to the network card.</summary>
    public void Close(Reads reads)
    {
        if (_description is null || Network.Current is not { } output)
        {
            return;
        }

        long parameters = Network.Graph.Parameters.Skip(_parametersBefore).Sum(p => (long)p.Shape.Size);
        Network.Graph.Layers.Add(new LayerRecord(Name, string.Join(", ", new[] { _description, DescribeWeights() }.Where(text => text.Length > 0)), (reads == Reads.TheTensorBefore ? Input : output).Shape, output.Shape, parameters,
            _multiplyAdds));
    }
}
