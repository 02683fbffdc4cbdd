using System.Collections.Immutable;
using NetDsl.Engines;
using NetDsl.Serialization;

namespace NetDsl.Weights;

/// <summary>The tensors of a file, whatever its format.</summary>
/// <param name="Path">The file, for errors.</param>
/// <param name="Tensors">By their names in it, each of which is there once.</param>
/// <param name="Metadata">Its notes.</param>
internal sealed record WeightFile(string Path, IReadOnlyList<TensorEntry> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    private readonly Dictionary<string, TensorEntry> _byName = Tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);

    /// <summary>Tensors that are in this library's order of elements, whatever the others are in.</summary>
    public IReadOnlySet<string> OwnOrder { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Gives, of a tensor that holds several parameters, the one that is asked for; any other as it is.</summary>
    public Func<TensorEntry, ParameterDescription, TensorEntry> Part { get; init; } = (tensor, _) => tensor;

    public static WeightFile Open(string path)
    {
        var file = SafetensorsFile.Open(path);
        return new(path, file.Tensors, file.Metadata);
    }

    public TensorEntry? Find(string name) => _byName.GetValueOrDefault(name);
}
