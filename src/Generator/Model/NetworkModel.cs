namespace NetDsl.Generator.Model;

/// <summary>A declared network as its attributes say it, before any meaning is given to them.</summary>
/// <remarks>Immutable and structurally equal all the way down: incremental caching depends on it. No symbol, syntax node or
/// location may ever become a member.</remarks>
/// <param name="Type">The class that carries the declaration.</param>
/// <param name="Layers">The attributes of the class itself but <c>[Network]</c>, in the order they are written: inputs,
/// layers, losses, optimiser and class names alike.</param>
/// <param name="Tensors">The partial properties that name tensors, in the order they are written.</param>
/// <param name="Precision">What <c>[Network]</c> asks for.</param>
internal sealed record NetworkModel(TypeModel Type, EquatableArray<LayerModel> Layers, EquatableArray<TensorModel> Tensors,
    Precision Precision = Precision.Float32);

/// <summary>The class that carries a declaration: enough to open it again in a generated file.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="Name">The class's own name.</param>
/// <param name="Containers">The headers of the types around it, outermost first, as <c>partial class Outer</c>.</param>
/// <param name="Accessibility">As it is written in C#: <c>public</c>, <c>internal</c> ...</param>
internal sealed record TypeModel(string Namespace, string Name, EquatableArray<string> Containers, string Accessibility)
{
    /// <summary>Namespace, containers and name joined by dots: unique in an assembly.</summary>
    public string FullName
    {
        get
        {
            var parts = new List<string>();
            if (Namespace.Length > 0)
            {
                parts.Add(Namespace);
            }

            parts.AddRange(Containers.Select(header => header.Substring(header.LastIndexOf(' ') + 1)));
            parts.Add(Name);
            return string.Join(".", parts);
        }
    }
}

/// <summary>A partial property of type Tensor and the attributes on it, in the order they are written.</summary>
internal sealed record TensorModel(string Name, EquatableArray<LayerModel> Layers);

/// <summary>One attribute: a layer, an input, a loss, an optimiser.</summary>
/// <param name="Attribute">The attribute class's full name, as <c>NetDsl.DenseAttribute</c>.</param>
/// <param name="Arguments">What was written, by the name of the constructor's parameter or of the property; an argument
/// that was left out is not here.</param>
/// <param name="Function">For <c>[Activation]</c>: the body of the method it names.</param>
/// <param name="Block">For the use of a block: what the block is.</param>
internal sealed record LayerModel(string Attribute, EquatableArray<ArgumentModel> Arguments, FunctionModel? Function = null,
    BlockModel? Block = null)
{
    /// <summary>The attribute's name as it is written in a list: <c>Dense</c>.</summary>
    public string ShortName
    {
        get
        {
            string name = Attribute.Substring(Attribute.LastIndexOf('.') + 1);
            return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;
        }
    }
}
