using NetDsl.Onnx.Model;
using NetDsl.Weights;

namespace NetDsl;

/// <summary>Loads weights from ONNX files: of their initialisers, whatever the graph does with them.</summary>
public static class OnnxWeights
{
    /// <summary>Loads weights by name. Training begins afresh. If anything is wrong, the network stays as it was.</summary>
    /// <param name="network">Whose weights.</param>
    /// <param name="path">The file.</param>
    /// <param name="name">Gives a parameter's name in the file, or null where the file has none; without it, the names are equal.</param>
    /// <param name="strict">Whether every parameter has to be in the file and every initialiser in the network. Shapes have to fit in any
    /// case.</param>
    /// <param name="layout">Whose order of elements the file has; that of PyTorch and Caffe is the usual one.</param>
    /// <exception cref="CheckpointException">The file is damaged, or has its numbers in another file.</exception>
    /// <exception cref="CheckpointMismatchException">An initialiser has another shape; or one is missing or too many, and that is not
    /// allowed.</exception>
    public static WeightReport LoadOnnxWeights(
        this Network network, string path, Func<string, string?>? name = null, bool strict = true, WeightLayout layout = WeightLayout.PyTorch)
        => Checked(network).Take(OnnxInitializers.Open(path), layout, name, strict ? WeightDemand.Everything : WeightDemand.Shapes);

    /// <summary>Loads what matches by name and shape; the rest of the network stays as it was.</summary>
    /// <inheritdoc cref="LoadOnnxWeights"/>
    public static WeightReport LoadMatchingOnnxWeights(
        this Network network, string path, Func<string, string?>? name = null, WeightLayout layout = WeightLayout.PyTorch)
        => Checked(network).Take(OnnxInitializers.Open(path), layout, name, WeightDemand.Nothing);

    private static Network Checked(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network;
    }
}
