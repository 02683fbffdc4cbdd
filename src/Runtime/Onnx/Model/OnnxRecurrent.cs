using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NetDsl.Engines;
using NetDsl.Serialization;
using Onnx;

namespace NetDsl.Onnx.Model;

/// <summary>What the operators LSTM, GRU and RNN read: tensors that hold all gates, in an order of ONNX's own, both directions, and both biases. A
/// parameter is given its part of them, as PyTorch has it.</summary>
internal sealed class OnnxRecurrent(string path, IEnumerable<NodeProto> nodes)
{
    private const int Weight = 1, Recurrent = 2, Bias = 3;

    /// <summary>By the tensor's name: who reads it, and as which of its inputs.</summary>
    private readonly Dictionary<string, (NodeProto Node, int Input)> _reads = nodes.Where(node => node.OpType is "LSTM" or "GRU" or "RNN")
        .SelectMany(node => node.Input.Select((name, input) => (Name: name, Node: node, Input: input)).Where(read => read.Input is Weight or Recurrent or Bias && read.Name != ""))
        .GroupBy(read => read.Name).ToDictionary(reads => reads.Key, reads => (reads.First().Node, reads.First().Input));

    /// <exception cref="CheckpointException">The tensor has nothing that the parameter could be.</exception>
    public TensorEntry Part(TensorEntry tensor, ParameterDescription parameter)
    {
        if (!_reads.TryGetValue(tensor.Name, out var read))
            return tensor;
        var (part, way) = (parameter.Name[(parameter.Name.LastIndexOf('.') + 1)..], parameter.Name.Contains(".reverse.", StringComparison.Ordinal) ? 1 : 0);
        var gates = Gates(read.Node);
        var (blocks, row) = tensor.Shape switch
        {
            [var ways, var rows, var inputs] when read.Input != Bias && way < ways && rows % gates.Length == 0 => (gates.Length, inputs),
            [var ways, var rows] when read.Input == Bias && way < ways && rows % (2 * gates.Length) == 0 => (2 * gates.Length, 1),
            _ => throw Wrong(tensor, read.Node, $"the weights of {(way == 0 ? "one direction or two" : "two directions")}", $"a tensor of {ShapeText.Of(tensor.Shape.AsSpan())}"),
        };
        var units = tensor.Shape[1] / blocks;
        var values = tensor.ReadFloats().AsMemory(way * blocks * units * row, blocks * units * row);
        float[] taken = (read.Input, part, ResetsAfter(read.Node)) switch
        {
            (Weight, "weight", _) or (Recurrent, "recurrent", null or true) => Take(gates),
            (Recurrent, "recurrent", false) => Take(gates[..2]),
            (Recurrent, "candidateRecurrent", false) => Take([gates[2]]),
            (Bias, "bias", true) => Take(gates),
            (Bias, "recurrentBias", true) => Take([.. gates.Select(gate => gates.Length + gate)]),
            (Bias, "bias", _) => [.. Take(gates).Zip(Take([.. gates.Select(gate => gates.Length + gate)]), (one, other) => one + other)],
            _ => throw Wrong(tensor, read.Node, $"what could be '{parameter.Name}'", $"input {read.Input} of {read.Node.OpType}{(ResetsAfter(read.Node) is { } after ? $", linear_before_reset = {(after ? 1 : 0)}" : "")}"),
        };
        ImmutableArray<int> shape = read.Input == Bias ? [taken.Length] : [taken.Length / row, row];
        return new(tensor.Name, TensorType.F32, shape, MemoryMarshal.AsBytes(taken.AsSpan()).ToArray());

        float[] Take(int[] order) => [.. order.SelectMany(block => values.Slice(block * units * row, units * row).ToArray())];
    }

    /// <summary>Where ONNX has the gates that PyTorch has in the order i, f, g, o, or r, z, n.</summary>
    private int[] Gates(NodeProto node)
    {
        if (node.Attribute.FirstOrDefault(attribute => attribute.Name == "direction")?.S.ToStringUtf8() == "reverse")
            throw new CheckpointException(path, $"operation '{node.Name}'", $"an {node.OpType} that goes forward, or both ways", "one that goes backwards alone");
        return node.OpType switch
        {
            "LSTM" => [0, 2, 3, 1],
            "GRU" => [1, 0, 2],
            _ => [0],
        };
    }

    /// <summary>Of a GRU, whether it resets behind its product; null for others.</summary>
    private static bool? ResetsAfter(NodeProto node)
        => node.OpType == "GRU" ? node.Attribute.Any(attribute => attribute.Name == "linear_before_reset" && attribute.I != 0) : null;

    private CheckpointException Wrong(TensorEntry tensor, NodeProto node, string expected, string found)
        => new(path, $"initializer '{tensor.Name}' of {node.OpType} '{node.Name}'", expected, found);
}
