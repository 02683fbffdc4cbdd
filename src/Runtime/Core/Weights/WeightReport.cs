using System.Collections.Immutable;

namespace NetDsl;

/// <summary>What came of loading weights.</summary>
/// <param name="Loaded">The parameters that were loaded, each with the tensor of the file that it came from.</param>
/// <param name="Missing">The parameters for which the file has no tensor; they stay as they were.</param>
/// <param name="Unused">The file's tensors that no parameter asked for.</param>
public sealed record WeightReport(ImmutableArray<LoadedWeight> Loaded, ImmutableArray<string> Missing, ImmutableArray<string> Unused)
{
    /// <summary>The parameters whose tensors have other shapes; they stay as they were. There are none unless
    /// <see cref="Network.LoadMatchingWeights"/> was asked for them.</summary>
    public ImmutableArray<MismatchedWeight> Mismatched { get; init; } = [];

    /// <summary>A line each.</summary>
    public override string ToString() => string.Join('\n',
        (string[])[
            $"{Loaded.Length} of {Loaded.Length + Mismatched.Length + Missing.Length} parameters loaded", .. Loaded.Select(weight => $"loaded: {weight}"),
            .. Missing.Select(name => $"not in the file: {name}"),
            .. Mismatched.Select(weight => weight.ToString()), .. Unused.Select(name => $"not in the network: {name}")]);
}

/// <summary>A parameter and the tensor it was loaded from.</summary>
public sealed record LoadedWeight(string Parameter, string Tensor)
{
    /// <inheritdoc/>
    public override string ToString() => Parameter == Tensor ? Parameter : $"{Parameter} from {Tensor}";
}

/// <summary>A parameter that was not loaded, since its tensor has another shape.</summary>
/// <param name="Parameter">Its name in the network.</param>
/// <param name="Tensor">Its name in the file.</param>
/// <param name="Expected">The shape it would have in such a file.</param>
/// <param name="Found">The shape it has.</param>
public sealed record MismatchedWeight(string Parameter, string Tensor, ImmutableArray<int> Expected, ImmutableArray<int> Found)
{
    /// <inheritdoc/>
    public override string ToString()
        => $"of another shape: {Parameter} is {ShapeText.Of(Expected.AsSpan())} in the network, {Tensor} {ShapeText.Of(Found.AsSpan())} in the file";
}
