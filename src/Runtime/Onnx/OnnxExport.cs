using NetDsl.Onnx.Lowering;
using NetDsl.Onnx.Model;

namespace NetDsl;

/// <summary>Writes networks as ONNX files, for other runtimes to run.</summary>
public static class OnnxExport
{
    /// <summary>Writes what the network computes in a prediction, with its weights: the normalisation of inputs is part of it, dropout is
    /// not. The batch is of any size; pictures are <c>[batch, channels, height, width]</c>. Inputs, outputs and weights have their names
    /// in the network. Operations are those of set 17.</summary>
    /// <exception cref="ExportException">Something in the network has no equal in ONNX.</exception>
    public static void ExportOnnx(this Network network, string path)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentException.ThrowIfNullOrEmpty(path);
        OnnxFile.Write(path, NetworkLowering.Of(path, network.Structure, network.GetWeights));
    }
}
