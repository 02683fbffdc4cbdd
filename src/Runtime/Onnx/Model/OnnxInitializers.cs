using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Google.Protobuf;
using NetDsl.Data;
using NetDsl.Serialization;
using NetDsl.Weights;
using Onnx;
using static Onnx.TensorProto.Types;

namespace NetDsl.Onnx.Model;

/// <summary>The numbers of an ONNX file, in PyTorch's order: a matrix has a row for each output.</summary>
internal static class OnnxInitializers
{
    /// <exception cref="CheckpointException">The file is damaged, or has its numbers in another file.</exception>
    public static WeightFile Open(string path)
    {
        var model = Parse(path);
        if (model.Graph is null)
            throw new CheckpointException(path, "graph", "an ONNX file with a graph", "none");
        var names = new HashSet<string>(StringComparer.Ordinal);
        NodeProto[] nodes = [.. Nodes(model.Graph)];
        var (matrices, recurrent, own) = (new OnnxMatrices(nodes), new OnnxRecurrent(path, nodes), OwnOrder.Read(model));
        var tensors = ImmutableArray.CreateBuilder<TensorEntry>();
        foreach (var initializer in model.Graph.Initializer)
        {
            if (!names.Add(initializer.Name))
                throw new CheckpointException(path, $"initializer '{initializer.Name}'", "each name once", "it twice");
            // Whole numbers are shapes and places, no weights.
            if (TypeOf(initializer) is not { } type)
                continue;
            var (shape, bytes) = (ShapeOf(path, initializer), BytesOf(path, initializer, type));
            tensors.Add(own.TryGetValue(initializer.Name, out var note)
                ? OwnOrder.Restore(path, new(initializer.Name, type, shape, bytes), note)
                : matrices.ByRows(initializer.Name, type, shape, bytes));
        }

        return new(path, tensors.DrainToImmutable(), ImmutableDictionary<string, string>.Empty)
        {
            OwnOrder = own.Keys.ToHashSet(StringComparer.Ordinal),
            Part = recurrent.Part,
        };
    }

    /// <summary>All operations, those of the bodies of loops and branches among them.</summary>
    private static IEnumerable<NodeProto> Nodes(GraphProto graph) => graph.Node.SelectMany(node => node.Attribute
        .SelectMany(attribute => attribute.Graphs.Concat(attribute.G is { } body ? [body] : [])).SelectMany(Nodes).Prepend(node));

    private static ModelProto Parse(string path)
    {
        RequireFile.NoFolder(path);
        using var stream = File.OpenRead(path);
        try
        {
            return ModelProto.Parser.ParseFrom(stream);
        }
        catch (InvalidProtocolBufferException damage)
        {
            throw new CheckpointException(path, "message", "an ONNX file", $"something else ({damage.Message.TrimEnd('.')})", damage);
        }
    }

    private static TensorType? TypeOf(TensorProto tensor) => (DataType)tensor.DataType switch
    {
        DataType.Float => TensorType.F32,
        DataType.Float16 => TensorType.F16,
        DataType.Bfloat16 => TensorType.BF16,
        DataType.Double => TensorType.F64,
        _ => null,
    };

    private static ImmutableArray<int> ShapeOf(string path, TensorProto tensor)
        => tensor.Dims.All(extent => extent is >= 0 and <= int.MaxValue)
            ? [.. tensor.Dims.Select(extent => (int)extent)]
            : throw Wrong(path, tensor, "extents from 0 to 2147483647", string.Join('x', tensor.Dims));

    private static byte[] BytesOf(string path, TensorProto tensor, TensorType type)
    {
        if (tensor.DataLocation == DataLocation.External)
            throw Wrong(path, tensor, "its numbers in the file", "them in another file");
        var bytes = tensor.HasRawData ? tensor.RawData.ToByteArray()
            : type == TensorType.F32 ? MemoryMarshal.AsBytes(tensor.FloatData.ToArray().AsSpan()).ToArray()
            : type == TensorType.F64 ? MemoryMarshal.AsBytes(tensor.DoubleData.ToArray().AsSpan()).ToArray()
            : MemoryMarshal.AsBytes(tensor.Int32Data.Select(bits => (ushort)bits).ToArray().AsSpan()).ToArray();
        var expected = tensor.Dims.Aggregate((Int128)TensorElement.Size(type), (product, extent) => product * extent);
        return bytes.Length == expected ? bytes : throw Wrong(path, tensor, $"{expected} bytes", $"{bytes.Length}");
    }

    private static CheckpointException Wrong(string path, TensorProto tensor, string expected, string found)
        => new(path, $"initializer '{tensor.Name}'", expected, found);
}
