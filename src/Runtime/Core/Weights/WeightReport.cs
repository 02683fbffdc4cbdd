using System.Collections.Immutable;

namespace NetDsl;

/// <summary>What came of loading weights.</summary>
/// <param name="Loaded">The parameters that were loaded, each with the tensor of the file that it came from.</param>
/// <param name="Missing">The parameters for which the file has no tensor; they stay as they were.</param>
/// <param name="Unused">The file's tensors that no parameter asked for.</param>
public sealed record WeightReport(ImmutableArray<LoadedWeight> Loaded, ImmutableArray<string> Missing, ImmutableArray<string> Unused)
{
    /// <summary>A line each.</summary>
    public override string ToString() => string.Join('\n',
        (string[])[$"{Loaded.Length} of {Loaded.Length + Missing.Length} parameters loaded", .. Missing.Select(name => $"not in the file: {name}"),
            .. Unused.Select(name => $"not in the network: {name}")]);
}

/// <summary>A parameter and the tensor it was loaded from.</summary>
public sealed record LoadedWeight(string Parameter, string Tensor);
