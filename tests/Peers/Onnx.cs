using System.Runtime.InteropServices;
using System.Text;
using TorchSharp;

namespace Peers;

/// <summary>The few protobuf wire primitives that an ONNX file needs.</summary>
sealed class Proto
{
    readonly MemoryStream bytes = new();

    public Proto Int(int field, long value) { Raw((ulong)field << 3); Raw((ulong)value); return this; }

    public Proto Float(int field, float value)
    {
        Raw((ulong)field << 3 | 5);
        bytes.Write(BitConverter.GetBytes(value));
        return this;
    }

    public Proto Bytes(int field, ReadOnlySpan<byte> value)
    {
        Raw((ulong)field << 3 | 2);
        Raw((ulong)value.Length);
        bytes.Write(value);
        return this;
    }

    public Proto Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public Proto Part(int field, Proto value) => Bytes(field, value.ToArray());

    public byte[] ToArray() => bytes.ToArray();

    void Raw(ulong v)
    {
        for (; v >= 0x80; v >>= 7) bytes.WriteByte((byte)(v | 0x80));
        bytes.WriteByte((byte)v);
    }
}

/// <summary>An ONNX graph being written: one float (or int64) input "x" of any batch size, one output.</summary>
sealed class Graph
{
    readonly Proto graph = new();
    int count;

    public string Node(string op, string[] inputs, params (string Name, object Value)[] attributes)
        => Nodes(op, inputs, 1, attributes)[0];

    public string[] Nodes(string op, string[] inputs, int outputs, params (string Name, object Value)[] attributes)
    {
        var node = new Proto();
        string[] made = [.. Enumerable.Range(0, outputs).Select(_ => $"t{count++}")];
        foreach (var i in inputs) node.Text(1, i);
        foreach (var o in made) node.Text(2, o);
        node.Text(3, made[0]).Text(4, op);
        foreach (var (name, value) in attributes)
        {
            var a = new Proto().Text(1, name);
            switch (value)
            {
                case float f: a.Float(2, f).Int(20, 1); break;
                case int i: a.Int(3, i).Int(20, 2); break;
                case int[] all: foreach (var i in all) a.Int(8, i); a.Int(20, 7); break;
                default: throw new ArgumentException($"attribute {name}");
            }
            node.Part(5, a);
        }
        graph.Part(1, node);
        return made;
    }

    public string Weight(torch.Tensor t)
        => Weight(1, t.shape, MemoryMarshal.AsBytes(TorchPeer.Floats(t).AsSpan()));

    public string Weight(params long[] values) => Weight(7, [values.Length], MemoryMarshal.AsBytes(values.AsSpan()));

    string Weight(int type, long[] shape, ReadOnlySpan<byte> data)
    {
        var t = new Proto();
        foreach (var d in shape) t.Int(1, d);
        var name = $"w{count++}";
        graph.Part(5, t.Int(2, type).Text(8, name).Bytes(9, data));
        return name;
    }

    public byte[] Finish(string y, bool ids, long[] inShape, long[] outShape)
    {
        graph.Text(2, "net").Part(11, Value("x", ids ? 7 : 1, inShape)).Part(12, Value(y, 1, outShape));
        return new Proto().Int(1, 8).Text(2, "peers").Part(7, graph)
            .Part(8, new Proto().Text(1, "").Int(2, 17)).ToArray();
    }

    static Proto Value(string name, int type, long[] shape)
    {
        var dims = new Proto().Part(1, new Proto().Text(2, "n"));
        foreach (var d in shape) dims.Part(1, new Proto().Int(1, d));
        return new Proto().Text(1, name).Part(2, new Proto().Part(1, new Proto().Int(1, type).Part(2, dims)));
    }
}
