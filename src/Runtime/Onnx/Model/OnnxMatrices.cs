using System.Collections.Immutable;
using NetDsl.Serialization;
using Onnx;

namespace NetDsl.Onnx.Model;

/// <summary>The matrices of a graph that have a column for each output: those that it multiplies by as they are. All else has a row for each
/// output, as PyTorch keeps it.</summary>
internal sealed class OnnxMatrices(IEnumerable<NodeProto> nodes)
{
    private readonly HashSet<string> _columns = [.. nodes.Where(node => node.Input.Count > 1 && ByColumns(node)).Select(node => node.Input[1])];

    /// <summary>The tensor with a row for each output.</summary>
    public TensorEntry ByRows(string name, TensorType type, ImmutableArray<int> shape, byte[] bytes)
    {
        if (shape is not [var rows, var columns] || !_columns.Contains(name))
            return new(name, type, shape, bytes);
        var size = TensorElement.Size(type);
        var turned = new byte[bytes.Length];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                bytes.AsSpan((row * columns + column) * size, size).CopyTo(turned.AsSpan((column * rows + row) * size));
        return new(name, type, [columns, rows], turned);
    }

    private static bool ByColumns(NodeProto node) => node.OpType == "MatMul"
        || (node.OpType == "Gemm" && !node.Attribute.Any(attribute => attribute.Name == "transB" && attribute.I != 0));
}
