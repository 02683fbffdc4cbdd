namespace NetDsl.Examples.Kitti;

/// <summary>Begins with the weights of Caffe's GoogLeNet (BVLC), as DetectNet's authors do: layers that are in both are loaded by their names.</summary>
internal static class GoogLeNetWeights
{
    private const string First = "conv1/7x7_s2";

    /// <summary>Loads what matches; the heads stay as they were.</summary>
    /// <param name="network">DetectNet, or another network with its trunk.</param>
    /// <param name="path">Safetensors with names such as <c>conv1/7x7_s2.weight</c>, or the ONNX file of ONNX's own collection, whose names are
    /// such as <c>conv1/7x7_s2_w_0</c>. Both have Caffe's order of elements.</param>
    /// <returns>What was loaded and what was not.</returns>
    public static WeightReport Load(Network network, string path)
    {
        var report = Path.GetExtension(path).Equals(".onnx", StringComparison.OrdinalIgnoreCase)
            ? network.LoadMatchingOnnxWeights(path, parameter => CaffeName(parameter, "_w_0", "_b_0"))
            : network.LoadMatchingWeights(path, WeightLayout.PyTorch, parameter => CaffeName(parameter, ".weight", ".bias"));
        foreach (var loaded in report.Loaded)
            if (loaded.Tensor.StartsWith(First, StringComparison.Ordinal) && loaded.Parameter.EndsWith(".weight", StringComparison.Ordinal))
                ExchangeRedAndBlue(network, loaded.Parameter);
        return report;
    }

    /// <summary><c>googlenet.inception_3a.1x1.weight</c> is <c>inception_3a/1x1</c> in Caffe; null for what is not of the trunk.</summary>
    internal static string? CaffeName(string parameter, string weight, string bias)
    {
        const string Trunk = "googlenet.";
        var end = parameter.LastIndexOf('.');
        if (!parameter.StartsWith(Trunk, StringComparison.Ordinal) || end < Trunk.Length)
            return null;
        return parameter[Trunk.Length..end].Replace('.', '/') + (parameter[end..] == ".weight" ? weight : bias);
    }

    /// <summary>Caffe's pictures are blue, green, red.</summary>
    private static void ExchangeRedAndBlue(Network network, string parameter)
    {
        var shape = network.Structure.Parameters.Single(known => known.Name == parameter).Shape;
        var (channels, outputs) = (shape[2], shape[3]);
        var weights = network.GetWeights(parameter);
        for (var position = 0; position < shape[0] * shape[1]; position++)
            for (var output = 0; output < outputs; output++)
            {
                var (red, blue) = (position * channels * outputs + output, (position * channels + 2) * outputs + output);
                (weights[red], weights[blue]) = (weights[blue], weights[red]);
            }

        network.SetWeights(parameter, weights);
    }
}
