using Onnx;

namespace NetDsl.Onnx.Model;

/// <summary>An option of an operation.</summary>
internal readonly record struct OnnxAttribute(AttributeProto Proto)
{
    public OnnxAttribute(string name, long value)
        : this(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value }) { }

    public OnnxAttribute(string name, double value)
        : this(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = (float)value }) { }

    public OnnxAttribute(string name, string value)
        : this(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.String, S = Google.Protobuf.ByteString.CopyFromUtf8(value) }) { }

    public OnnxAttribute(string name, GraphProto value)
        : this(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Graph, G = value }) { }

    public OnnxAttribute(string name, params long[] values)
        : this(new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Ints, Ints = { values } }) { }
}
