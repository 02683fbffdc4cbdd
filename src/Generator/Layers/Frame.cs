using NetDsl.Generator.Graph;
using NetDsl.Generator.Model;

namespace NetDsl.Generator.Layers;

/// <summary>The declaration whose lists are being lowered: the network's own, or at each use of a block the block's. Names of
/// tensors and counts of layers belong to one.</summary>
/// <param name="tensors">The tensors it declares.</param>
/// <param name="use">The use of the block, or null for the network itself.</param>
/// <param name="parameters">What the block's parameters are given.</param>
internal sealed class Frame(IReadOnlyList<TensorModel> tensors, LayerScope? use, IReadOnlyDictionary<string, ArgumentValue> parameters)
{
    public IReadOnlyList<TensorModel> Declared { get; } = tensors;

    public LayerScope? Use { get; } = use;

    /// <summary>The tensors made so far.</summary>
    public Dictionary<string, NamedTensor> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>How often each kind of layer was used in the list.</summary>
    public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>The property whose list is being lowered; null for the class's own.</summary>
    public string? Tensor { get; set; }

    /// <summary>Whether the list has made a tensor: one of losses and targets alone makes none.</summary>
    public bool HasOutput { get; set; }

    /// <summary>How many layers of the network were used before the list.</summary>
    public int UsesBefore { get; set; }

    /// <summary>Whether a condition in the list says that the layers after it are not there.</summary>
    public bool IsSkipping { get; set; }

    /// <summary>A layer's own name, or a tensor's, as it is known in the whole network.</summary>
    public string Qualify(string name) => Use is null ? name : $"{Use.Name}.{name}";

    /// <summary>The name of a layer of the list that has none of its own.</summary>
    public string InList(string layer) => Qualify(Tensor is null ? layer : $"{Tensor}.{layer}");

    /// <summary>The layer with values for the parameters it names. A parameter that is null counts as left out.</summary>
    public LayerModel Resolve(LayerModel written)
        => written.Arguments.SelectMany(argument => argument.Value.Parameters()).Any()
            ? written with { Arguments = new(written.Arguments.Select(argument => argument with { Value = Resolve(argument.Value) }).Where(argument => argument.Value is not NullValue)) }
            : written;

    private ArgumentValue Resolve(ArgumentValue argument) => argument switch
    {
        ParameterValue { IsNegated: true } p when parameters.TryGetValue(p.Name, out var value) && value is FlagValue flag => new FlagValue(!flag.Value),
        ParameterValue { IsNegated: false } p when parameters.TryGetValue(p.Name, out var value) => value,
        ListValue list => new ListValue(new(list.Items.Select(Resolve))),
        _ => argument,
    };
}

/// <summary>A tensor that can be named, and what made it.</summary>
internal sealed record NamedTensor(Node Node, string Layer, LayerUse? Use);
