using System.Collections.Immutable;
using NetDsl.Checkpoints;
using NetDsl.Engines;
using NetDsl.Serialization;

namespace NetDsl.Weights;

/// <summary>Finds the parameters of a network in a file by name and brings them into its order of elements; the network is not touched.</summary>
internal sealed class WeightReader(NetworkDescription network, WeightFile file, WeightLayout layout, Func<string, string?> name)
{
    private const string FirstOfTwo = "bias_ih";

    /// <summary>The loaded parameters by their numbers.</summary>
    public Dictionary<int, float[]> Values { get; } = [];

    /// <exception cref="CheckpointMismatchException">A tensor has another shape; or, where everything has to fit, is missing or too many.</exception>
    public WeightReport Read(WeightDemand demand)
    {
        var loaded = ImmutableArray.CreateBuilder<LoadedWeight>();
        var missing = ImmutableArray.CreateBuilder<string>();
        var mismatched = ImmutableArray.CreateBuilder<MismatchedWeight>();
        var strict = demand == WeightDemand.Everything;
        var added = new List<string>();
        for (var number = 0; number < network.Parameters.Length; number++)
        {
            var parameter = network.Parameters[number];
            var stored = name(parameter.Name);
            var found = stored is null ? null : file.Find(stored);
            var expected = LayoutOf(found) == WeightLayout.PyTorch ? PyTorchWeights.ShapeOf(parameter) : parameter.Shape;
            if (found is null)
            {
                if (!parameter.IsConstant)
                    missing.Add(strict ? throw new CheckpointMismatchException(file.Path, stored ?? parameter.Name, expected, null) : parameter.Name);
                continue;
            }

            var tensor = file.Part(found, parameter);
            if (!Fits(parameter, tensor, expected))
            {
                mismatched.Add(Mismatch(demand, parameter.Name, tensor, expected));
                continue;
            }

            if (SecondBias(parameter, tensor) is { } second)
            {
                if (!second.Shape.SequenceEqual(expected))
                {
                    mismatched.Add(Mismatch(demand, parameter.Name, second, expected));
                    continue;
                }

                added.Add(second.Name);
            }

            Values.Add(number, Convert(parameter, tensor));
            loaded.Add(new(parameter.Name, found.Name));
        }

        string[] used = [.. loaded.Select(weight => weight.Tensor), .. mismatched.Select(weight => weight.Tensor), .. added];
        var unused = Unused(used.ToHashSet(StringComparer.Ordinal));
        if (strict && !unused.IsEmpty)
            throw new CheckpointMismatchException(file.Path, unused[0], null, file.Find(unused[0])!.Shape);
        return new(loaded.ToImmutable(), missing.ToImmutable(), unused) { Mismatched = mismatched.ToImmutable() };
    }

    /// <summary>A tensor of another shape: an error where not everything may be left out.</summary>
    private MismatchedWeight Mismatch(WeightDemand demand, string parameter, TensorEntry tensor, ImmutableArray<int> expected) => demand == WeightDemand.Nothing
        ? new(parameter, tensor.Name, expected, tensor.Shape)
        : throw new CheckpointMismatchException(file.Path, tensor.Name, expected, tensor.Shape);

    /// <summary>PyTorch adds two biases to the same sums of a recurrent layer; where the network has one, it is their sum.</summary>
    private TensorEntry? SecondBias(ParameterDescription parameter, TensorEntry tensor)
        => LayoutOf(tensor) == WeightLayout.PyTorch && tensor.Name.Contains(FirstOfTwo, StringComparison.Ordinal)
            && !network.Parameters.Any(other => other.Name == parameter.Name.Replace(".bias", ".recurrentBias", StringComparison.Ordinal))
            ? file.Find(tensor.Name.Replace(FirstOfTwo, "bias_hh", StringComparison.Ordinal)) : null;

    /// <summary>The order of a tensor's elements.</summary>
    private WeightLayout LayoutOf(TensorEntry? tensor) => tensor is not null && file.OwnOrder.Contains(tensor.Name) ? WeightLayout.NetDsl : layout;

    private bool Fits(ParameterDescription parameter, TensorEntry tensor, ImmutableArray<int> expected) => tensor.Shape.SequenceEqual(expected)
        || PartOf(parameter, tensor) is not null || (LayoutOf(tensor) == WeightLayout.Keras && KerasWeights.IsDepthwise(parameter, tensor.Shape.AsSpan()));

    private (int Row, int Column)? PartOf(ParameterDescription parameter, TensorEntry tensor)
        => LayoutOf(tensor) == WeightLayout.Keras ? KerasWeights.PartOf(parameter, tensor.Shape.AsSpan()) : null;

    private float[] Convert(ParameterDescription parameter, TensorEntry tensor)
    {
        var values = tensor.ReadFloats();
        if (PartOf(parameter, tensor) is { } part)
            return KerasWeights.Take(parameter, part, tensor.Shape.AsSpan(), values);
        if (LayoutOf(tensor) != WeightLayout.PyTorch)
            return values;
        if (parameter.HasUnclearOrder)
            throw new CheckpointMismatchException(file.Path, $"the order of '{parameter.Name}'", "that of different pictures at once", "channel by channel");
        if (SecondBias(parameter, tensor) is { } second)
        {
            var others = second.ReadFloats();
            for (var i = 0; i < values.Length; i++)
                values[i] += others[i];
        }

        var converted = new float[values.Length];
        PyTorchWeights.Convert(parameter, values, converted);
        return converted;
    }

    /// <summary>What nobody asked for.</summary>
    private ImmutableArray<string> Unused(HashSet<string> used)
        => [.. file.Tensors.Select(tensor => tensor.Name).Where(tensor => !used.Contains(tensor) && !IsTraining(tensor))];

    /// <summary>How far a training has come is no weight: our optimiser's state, PyTorch's count of normalised batches.</summary>
    private bool IsTraining(string tensor) => (file.Metadata.ContainsKey(CheckpointNames.Version) && CheckpointNames.IsTraining(tensor))
        || (layout == WeightLayout.PyTorch && tensor.EndsWith(".num_batches_tracked", StringComparison.Ordinal));
}
