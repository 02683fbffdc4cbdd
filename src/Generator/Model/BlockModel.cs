namespace NetDsl.Generator.Model;

/// <summary>A block as its attributes say it, without the values of its parameters.</summary>
/// <param name="Name">As it is written in a list: <c>Residual</c>.</param>
/// <param name="Parameters">Those of its constructor.</param>
/// <param name="Layers">The attributes of the class itself, in the order they are written.</param>
/// <param name="Tensors">Its tensor properties, in the order they are written.</param>
internal sealed record BlockModel(string Name, EquatableArray<ParameterModel> Parameters, EquatableArray<LayerModel> Layers,
    EquatableArray<TensorModel> Tensors)
{
    /// <summary>What a block calls the tensor it is applied to: the value of <c>NetDsl.Block.Input</c>.</summary>
    public const string Input = "Block.Input";
}

/// <summary>A parameter of a block.</summary>
/// <param name="Name">As it is declared.</param>
/// <param name="Default">Its value where a use gives none, or null where every use gives one.</param>
internal sealed record ParameterModel(string Name, ArgumentValue? Default);
