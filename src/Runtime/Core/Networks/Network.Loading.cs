using NetDsl.Weights;

namespace NetDsl;

public abstract partial class Network
{
    /// <summary>Loads weights by name from a safetensors file that any library wrote, and converts them from its order of elements.
    /// Training begins afresh. If anything is wrong, the network stays as it was.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">Whose order of elements the file has.</param>
    /// <param name="name">Gives a parameter's name in the file, or null where the file has none; without it, the names are equal.</param>
    /// <param name="strict">Whether every parameter has to be in the file and every tensor of the file in the network. Shapes have to
    /// fit in any case.</param>
    /// <returns>What was loaded and what was not.</returns>
    /// <exception cref="CheckpointException">The file is damaged.</exception>
    /// <exception cref="CheckpointMismatchException">A tensor has another shape; or one is missing or too many, and that is not
    /// allowed.</exception>
    public WeightReport LoadWeights(string path, WeightLayout layout = WeightLayout.NetDsl, Func<string, string?>? name = null, bool strict = true)
        => Take(WeightFile.Open(path), layout, name, strict ? WeightDemand.Everything : WeightDemand.Shapes);

    /// <summary>Loads of a safetensors file what matches this network by name and shape, as a trunk that was trained for something else; the rest of
    /// the network stays as it was. Training begins afresh.</summary>
    /// <param name="path">The file.</param>
    /// <param name="layout">Whose order of elements the file has.</param>
    /// <param name="name">Gives a parameter's name in the file, or null where the file has none; without it, the names are equal.</param>
    /// <returns>What was loaded, what has another shape, what is missing in the file, and what of it was not used.</returns>
    /// <exception cref="CheckpointException">The file is damaged.</exception>
    public WeightReport LoadMatchingWeights(string path, WeightLayout layout = WeightLayout.NetDsl, Func<string, string?>? name = null)
        => Take(WeightFile.Open(path), layout, name, WeightDemand.Nothing);

    /// <summary>Loads from a file of any format.</summary>
    internal WeightReport Take(WeightFile file, WeightLayout layout, Func<string, string?>? name, WeightDemand demand)
    {
        RequireNotBeingTrained("loaded");
        var reader = new WeightReader(Structure, file, layout, name ?? (own => own));
        var report = reader.Read(demand);
        var values = ParameterStore.Allocate(Structure);
        for (var number = 0; number < values.Length; number++)
        {
            if (reader.Values.TryGetValue(number, out var loaded))
                values[number][0] = loaded;
            else
                Engine.ReadParameter(number, 0, values[number][0]);
        }

        ParameterStore.Write(_engine ?? Start(draw: false), values);
        State = new();
        return report;
    }

    /// <inheritdoc cref="LoadWeights(string, WeightLayout, Func{string, string}, bool)"/>
    /// <param name="names">The names in the file of parameters that have other names there.</param>
    public WeightReport LoadWeights(string path, WeightLayout layout, IReadOnlyDictionary<string, string> names, bool strict = true)
        => LoadWeights(path, layout, name => names.GetValueOrDefault(name, name), strict);
}
